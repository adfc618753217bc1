//! What the heads of a table suggest: which column fills which target.

use std::collections::{BTreeMap, HashSet};

use domain::{
    Lang, ModuleKey,
    import::{ADDRESS_PARTS, Source, Target, loose},
};

use super::subject::Subject;
use crate::exchange::words;

/// The mapping that the heads suggest: each column at most once, the surest match first.
pub(super) fn guess(subject: &Subject, columns: &[String]) -> BTreeMap<String, Source> {
    let heads: Vec<String> = columns.iter().map(|head| loose(head)).collect();
    let mut matches = Vec::new();
    for (order, target) in subject.targets.iter().enumerate() {
        let names: HashSet<String> = names(subject, target).into_iter().map(|name| loose(&name)).collect();
        let synonyms = synonyms(subject, target);
        for (column, head) in heads.iter().enumerate().filter(|(_, head)| !head.is_empty()) {
            if names.contains(head) {
                matches.push((0, order, column));
            } else if let Some(place) = synonyms.iter().position(|synonym| loose(synonym) == *head) {
                matches.push((1 + place, order, column));
            }
        }
    }
    matches.sort_unstable();
    let (mut guessed, mut used) = (BTreeMap::new(), HashSet::new());
    for (_, order, column) in matches {
        let (Some(target), Some(head)) = (subject.targets.get(order), columns.get(column)) else { continue };
        if !guessed.contains_key(&target.key) && used.insert(column) {
            guessed.insert(target.key.clone(), Source::Column(head.clone()));
        }
    }
    add_name(subject, &mut guessed);
    guessed
}

/// An opportunity or contract without a name is called by its customer and its product.
fn add_name(subject: &Subject, guessed: &mut BTreeMap<String, Source>) {
    let Some(module) = &subject.module else { return };
    if !matches!(module.key, ModuleKey::Opportunity | ModuleKey::Contract) || guessed.contains_key(&module.title) {
        return;
    }
    if let (Some(Source::Column(customer)), Some(Source::Column(product))) =
        (guessed.get("customer"), guessed.get("product"))
    {
        let template = Source::Template(format!("{{{customer}}} – {{{product}}}"));
        guessed.insert(module.title.clone(), template);
    }
}

/// The key and the labels of a target, in all languages: what our own templates and exports have in their heads.
fn names(subject: &Subject, target: &Target) -> Vec<String> {
    let mut names = vec![target.key.clone()];
    names.extend(Lang::ALL.map(|lang| subject.label(words::texts(lang), &target.key)));
    if let Some((_, part)) = target.key.split_once('.').filter(|(_, part)| ADDRESS_PARTS.contains(part)) {
        names.extend(Lang::ALL.map(|lang| words::address_part(words::texts(lang), part)));
    }
    names
}

/// What other programs call a target, the surest word first.
fn synonyms(subject: &Subject, target: &Target) -> &'static [&'static str] {
    const CUSTOMER: &[&str] = &[
        "account",
        "account name",
        "company",
        "company name",
        "customer name",
        "client",
        "client name",
        "organization",
        "organisation",
        "公司",
        "公司名称",
        "企业名称",
        "客户名称",
        "empresa",
        "société",
        "entreprise",
        "firmă",
        "companie",
    ];
    const OWNER: &[&str] = &[
        "sales agent",
        "agent",
        "sales rep",
        "sales representative",
        "rep",
        "account manager",
        "account owner",
        "assigned to",
        "responsible",
        "salesperson",
        "owner name",
    ];
    let key = target.key.rsplit('.').next().unwrap_or(&target.key);
    match (subject.module.as_ref().map(|module| module.key), key) {
        (None, "name") => &["sales agent", "employee", "employee name", "agent", "full name", "user", "rep", "姓名"],
        (Some(ModuleKey::Customer), "name") | (Some(_), "customer") => CUSTOMER,
        (Some(ModuleKey::Lead), "name") => &["lead", "full name", "contact", "contact name", "company", "company name"],
        (Some(ModuleKey::Contact), "name") => &["contact", "full name", "person", "contact person"],
        (Some(ModuleKey::Opportunity), "name") => &["opportunity", "deal", "deal name", "title", "subject"],
        (Some(ModuleKey::Contract), "name") => &["contract", "contract title", "title", "subject"],
        (Some(ModuleKey::Product), "name") => &["product", "item", "item name", "title"],
        (Some(ModuleKey::Customer), "parent") => &["subsidiary of", "parent", "parent account", "parent company"],
        (_, "owner") => OWNER,
        (_, "industry") => &["sector", "branch", "vertical", "行业"],
        (_, "country") => &["office location", "location", "headquarters", "country code"],
        (_, "city") => &["town"],
        (_, "region") => &["state", "province", "county", "district"],
        (_, "postcode") => &["zip", "zip code", "postal code", "post code"],
        (_, "street") => &["address", "street", "address line 1", "street address"],
        (_, "stage") => &["deal stage", "sales stage", "status", "phase", "pipeline stage"],
        (_, "started_on") => &["engage date", "start date", "opened", "open date", "created date"],
        (_, "closed_on") => &["close date", "closing date", "closed", "won date"],
        (_, "expected_on") => &["expected close date", "expected close", "expected closing date"],
        (_, "amount") => &["close value", "deal value", "value", "total", "sum", "revenue", "price"],
        (_, "reference") => &["opportunity id", "deal id", "id", "external id", "ref"],
        (_, "product") => &["product name", "item", "sku"],
        (_, "price") => &["sales price", "unit price", "list price", "retail price"],
        (_, "category") => &["series", "product line", "category name", "family", "product category"],
        (_, "code") => &["sku", "product code", "item code", "product id", "id"],
        (_, "department") => &["regional office", "office", "team", "division", "unit"],
        (_, "manager") => &["supervisor", "reports to", "boss", "team lead", "上级", "主管"],
        (_, "founded") => &["year established", "year founded", "established", "founding year"],
        (_, "annual_revenue") => &["revenue", "turnover", "yearly revenue"],
        (_, "employees") => &["headcount", "number of employees", "staff", "no of employees"],
        (_, "website") => &["web", "url", "homepage", "web site", "site"],
        (_, "email") => &["mail", "email address", "e-mail address"],
        (_, "mobile") => &["mobile phone", "cell", "cell phone", "mobile number", "手机"],
        (_, "phone") => &["telephone", "tel", "phone number", "business phone", "fax"],
        (_, "position") => &["job title", "title", "role title", "contact title", "function"],
        (_, "remark") => &["note", "notes", "comment", "comments", "remarks", "备注"],
        (_, "signed_on") => &["signed", "sign date", "contract date"],
        (_, "starts_on") => &["start date", "from", "begin"],
        (_, "ends_on") => &["end date", "until", "expiry date", "expires"],
        (_, "paid_on") => &["payment date", "date", "received date"],
        (_, "due_on") => &["due date", "due"],
        (_, "contract") => &["contract number", "contract name", "contract no"],
        (_, "number") => &["no", "id"],
        _ => &[],
    }
}
