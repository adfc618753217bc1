//! The company's settings.

use domain::{
    Id, ModuleKey, activity::FollowUpMethod, company::Company, number::NumberRule, org::ProductCategory,
    schema::FieldSetting,
};
use leptos::prelude::*;
use server_fn::codec::Json;

#[cfg(not(target_arch = "wasm32"))]
use crate::Answer;
use crate::ApiError;

/// Changes the company's settings.
#[server(name = SaveCall, endpoint = "company/save", prefix = "/api", input = Json, output = Json)]
pub async fn save(company: Company) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::company::save(&answer.context, company).await)
}

/// The number rules.
#[server(name = NumberRulesCall, endpoint = "company/number-rules", prefix = "/api", input = Json, output = Json)]
pub async fn number_rules() -> Result<Vec<NumberRule>, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::company::number_rules(&answer.context).await)
}

/// Changes a number rule.
#[server(name = SaveNumberRuleCall, endpoint = "company/save-number-rule", prefix = "/api", input = Json, output = Json)]
pub async fn save_number_rule(rule: NumberRule) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::company::save_number_rule(&answer.context, rule).await)
}

/// Changes the follow-up methods, in their order; a method that was used can only be disabled.
#[server(name = SaveFollowUpMethodsCall, endpoint = "company/save-follow-up-methods", prefix = "/api", input = Json, output = Json)]
pub async fn save_follow_up_methods(methods: Vec<FollowUpMethod>) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::company::save_follow_up_methods(&answer.context, methods).await)
}

/// The tree of product categories; for everybody who may see products.
#[server(name = ProductCategoriesCall, endpoint = "company/product-categories", prefix = "/api", input = Json, output = Json)]
pub async fn product_categories() -> Result<Vec<ProductCategory>, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::company::product_categories(&answer.context).await)
}

/// Creates, renames or moves a category.
#[server(name = SaveProductCategoryCall, endpoint = "company/save-product-category", prefix = "/api", input = Json, output = Json)]
pub async fn save_product_category(category: ProductCategory) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::company::save_product_category(&answer.context, category).await)
}

/// Deletes an empty category.
#[server(name = DeleteProductCategoryCall, endpoint = "company/delete-product-category", prefix = "/api", input = Json, output = Json)]
pub async fn delete_product_category(id: Id) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::company::delete_product_category(&answer.context, id).await)
}

/// Renames a standard field, makes it required or optional, unique, hidden.
#[server(name = SaveFieldCall, endpoint = "company/save-field", prefix = "/api", input = Json, output = Json)]
pub async fn save_field(module: ModuleKey, field: String, setting: FieldSetting) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::company::save_field(&answer.context, module, &field, setting).await)
}
