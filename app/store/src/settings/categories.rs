//! The tree of product categories (row ADM-16).

use domain::{Id, org::ProductCategory};
use sqlx::Row;
use uuid::Uuid;

use crate::{Result, Tx, View, time::millis};

impl View {
    /// All categories by name, with the products directly in each.
    pub async fn product_categories(&mut self) -> Result<Vec<ProductCategory>> {
        let rows = sqlx::query(
            "SELECT c.id, c.name, c.parent, COALESCE(p.products, 0) AS products FROM product_category AS c
             LEFT JOIN (SELECT category, COUNT(*) AS products FROM product
                        WHERE deleted_at IS NULL AND category IS NOT NULL GROUP BY category) AS p
             ON p.category = c.id ORDER BY lower(c.name), c.id",
        )
        .fetch_all(self.conn())
        .await?;
        rows.iter()
            .map(|row| {
                Ok(ProductCategory {
                    id: Id(row.try_get("id")?),
                    name: row.try_get("name")?,
                    parent: row.try_get::<Option<Uuid>, _>("parent")?.map(Id),
                    products: u32::try_from(row.try_get::<i64, _>("products")?).unwrap_or(u32::MAX),
                })
            })
            .collect()
    }
}

impl Tx {
    /// Creates a category, or gives it this name and parent.
    pub async fn save_product_category(&mut self, category: &ProductCategory) -> Result<()> {
        let at = millis(self.now().at);
        sqlx::query(
            "INSERT INTO product_category (id, name, parent, created_at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, parent = excluded.parent",
        )
        .bind(Uuid::from(category.id))
        .bind(&category.name)
        .bind(category.parent.map(Uuid::from))
        .bind(at)
        .execute(self.conn())
        .await?;
        Ok(())
    }

    /// Deletes a category that nothing is in. Deleted products lose it: their recycle bin does not hold the tree.
    pub async fn delete_product_category(&mut self, id: Id) -> Result<()> {
        sqlx::query("UPDATE product SET category = NULL WHERE category = $1 AND deleted_at IS NOT NULL")
            .bind(Uuid::from(id))
            .execute(self.conn())
            .await?;
        sqlx::query("DELETE FROM product_category WHERE id = $1").bind(Uuid::from(id)).execute(self.conn()).await?;
        Ok(())
    }
}
