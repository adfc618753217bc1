### The address book.

book-search = 按姓名、职位、号码或邮箱搜索
book-empty = 没有符合的人员，请换个姓名或部门。
