//! The company's settings.

use domain::{
    Id, ModuleKey,
    activity::FollowUpMethod,
    company::{Company, FacePicture, Overview},
    number::NumberRule,
    org::ProductCategory,
    schema::{FieldDef, FieldSetting, Section, custom::ModuleFields},
};
use leptos::prelude::*;

#[cfg(not(target_arch = "wasm32"))]
use crate::Answer;
use crate::{ApiError, Wire};

/// Changes the company's settings.
#[server(name = SaveCall, endpoint = "company/save", prefix = "/api", protocol = Wire)]
pub async fn save(company: Company) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::company::save(&answer.context, company).await)
}

/// The company in figures.
#[server(name = HomeCall, endpoint = "company/home", prefix = "/api", protocol = Wire)]
pub async fn home() -> Result<Overview, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::company::home(&answer.context).await)
}

/// Sets a picture of the company, an own upload, or removes it.
#[server(name = SavePictureCall, endpoint = "company/save-picture", prefix = "/api", protocol = Wire)]
pub async fn save_picture(picture: FacePicture, file: Option<Id>) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::company::save_picture(&answer.context, picture, file).await)
}

/// The number rules.
#[server(name = NumberRulesCall, endpoint = "company/number-rules", prefix = "/api", protocol = Wire)]
pub async fn number_rules() -> Result<Vec<NumberRule>, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::company::number_rules(&answer.context).await)
}

/// Changes a number rule.
#[server(name = SaveNumberRuleCall, endpoint = "company/save-number-rule", prefix = "/api", protocol = Wire)]
pub async fn save_number_rule(rule: NumberRule) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::company::save_number_rule(&answer.context, rule).await)
}

/// Changes the follow-up methods, in their order; a method that was used can only be disabled.
#[server(name = SaveFollowUpMethodsCall, endpoint = "company/save-follow-up-methods", prefix = "/api", protocol = Wire)]
pub async fn save_follow_up_methods(methods: Vec<FollowUpMethod>) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::company::save_follow_up_methods(&answer.context, methods).await)
}

/// The tree of product categories; for everybody who may see products.
#[server(name = ProductCategoriesCall, endpoint = "company/product-categories", prefix = "/api", protocol = Wire)]
pub async fn product_categories() -> Result<Vec<ProductCategory>, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::company::product_categories(&answer.context).await)
}

/// Creates, renames or moves a category.
#[server(name = SaveProductCategoryCall, endpoint = "company/save-product-category", prefix = "/api", protocol = Wire)]
pub async fn save_product_category(category: ProductCategory) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::company::save_product_category(&answer.context, category).await)
}

/// Deletes an empty category.
#[server(name = DeleteProductCategoryCall, endpoint = "company/delete-product-category", prefix = "/api", protocol = Wire)]
pub async fn delete_product_category(id: Id) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::company::delete_product_category(&answer.context, id).await)
}

/// Renames a standard field, makes it required or optional, unique, hidden.
#[server(name = SaveFieldCall, endpoint = "company/save-field", prefix = "/api", protocol = Wire)]
pub async fn save_field(module: ModuleKey, field: String, setting: FieldSetting) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::company::save_field(&answer.context, module, &field, setting).await)
}

/// Makes a custom field, or changes one; answers its key.
#[server(name = SaveCustomFieldCall, endpoint = "company/save-custom-field", prefix = "/api", protocol = Wire)]
pub async fn save_custom_field(module: ModuleKey, field: FieldDef) -> Result<String, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::company::save_custom_field(&answer.context, module, field).await)
}

/// Removes a custom field; its data stay.
#[server(name = RemoveFieldCall, endpoint = "company/remove-field", prefix = "/api", protocol = Wire)]
pub async fn remove_field(module: ModuleKey, field: String) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::company::remove_field(&answer.context, module, &field).await)
}

/// Brings a removed custom field back.
#[server(name = RestoreFieldCall, endpoint = "company/restore-field", prefix = "/api", protocol = Wire)]
pub async fn restore_field(module: ModuleKey, field: String) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::company::restore_field(&answer.context, module, &field).await)
}

/// The fields of a module as they are configured, and its removed ones: for the editor.
#[server(name = FieldsCall, endpoint = "company/fields", prefix = "/api", protocol = Wire)]
pub async fn fields(module: ModuleKey) -> Result<ModuleFields, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::company::fields(&answer.context, module).await)
}

/// Arranges the form of a module.
#[server(name = SaveFormLayoutCall, endpoint = "company/save-form-layout", prefix = "/api", protocol = Wire)]
pub async fn save_form_layout(module: ModuleKey, layout: Vec<Section>) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::company::save_form_layout(&answer.context, module, layout).await)
}
