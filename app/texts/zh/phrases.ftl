### Quick phrases at the box of a follow-up.

phrase-title = 常用语
phrase-replaced = 您的文字已被替换
phrase-empty = 您还没有常用语。
phrase-manage = 管理常用语
phrase-manage-title = 我的常用语
phrase-manage-text = 您经常书写的内容，仅您本人可见。
phrase-new = 新建常用语
phrase-text = 常用语内容
