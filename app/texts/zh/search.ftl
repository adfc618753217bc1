### 全局搜索（Ctrl K）：记录、页面和操作。

search-hint = 名称、编号、页面或操作
search-recent = 最近打开
search-pages = 页面
search-actions = 操作
search-all = { $module }中的全部结果
search-import = 导入：{ $module }
search-theme = 主题：{ $theme }
search-nothing = 未找到任何内容
search-unready = 搜索索引仍在建立中，部分记录可能暂时搜不到。
