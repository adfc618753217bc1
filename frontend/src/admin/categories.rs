//! Product categories (row ADM-16): the tree, and what is done to a node of it.

use domain::{AdminRight, FieldProblem, Id, ModuleKey, Problem, org::ProductCategory};
use leptos::prelude::*;

use super::{
    ConsoleHeader,
    confirm::ConfirmWrite,
    form_dialog::FormDialog,
    problems::Problems,
    ready::Ready,
    tree::{Node, Tree, path, with_below},
    write::Write,
};
use crate::{
    i18n::{t, ta, ts},
    state::{Query, new_id, query, toast_ok},
    ui::{
        Button, ButtonKind, Checkbox, DescriptionList, Detail, EmptyState, Field, Icon, SectionCard, Size,
        SkeletonLines, TextInput,
    },
};

/// What somebody wants to do.
#[derive(Clone, Debug, PartialEq)]
enum Ask {
    /// A new one at the top, or below another.
    Create(Option<Id>),
    Rename(ProductCategory),
    Move(ProductCategory),
    Delete(ProductCategory),
}

impl Ask {
    const fn title(&self) -> &'static str {
        match self {
            Self::Create(_) => "product-category-create",
            Self::Rename(_) => "product-category-rename",
            Self::Move(_) => "product-category-move",
            Self::Delete(_) => "product-category-delete",
        }
    }

    fn draft(&self) -> Option<ProductCategory> {
        match self {
            Self::Create(parent) => {
                Some(ProductCategory { id: new_id(), name: String::new(), parent: *parent, products: 0 })
            }
            Self::Rename(own) | Self::Move(own) => Some(own.clone()),
            Self::Delete(_) => None,
        }
    }
}

/// The page.
#[component]
pub(super) fn CategoriesPage() -> impl IntoView {
    let categories = query(|| (), |()| api::company::product_categories());
    let nodes = Signal::derive(move || {
        let node = |category: ProductCategory| Node {
            id: category.id,
            parent: category.parent,
            name: category.name,
            count: category.products,
        };
        categories.ok().unwrap_or_default().into_iter().map(node).collect::<Vec<_>>()
    });
    let chosen = RwSignal::new(None::<Id>);
    let own = Memo::new(move |_| {
        let all = categories.ok()?;
        let wanted = all.iter().find(|category| Some(category.id) == chosen.get());
        wanted.or_else(|| all.iter().find(|category| category.parent.is_none())).cloned()
    });
    let ask = RwSignal::new(None::<Ask>);
    let empty = Memo::new(move |_| nodes.with(Vec::is_empty));
    let tree = move || {
        if empty.get() {
            return view! { <EmptyState icon=Icon::Tag small=true title=ts("product-category-empty") /> }.into_any();
        }
        view! {
            <Tree
                nodes=nodes
                selected=Signal::derive(move || own.with(|own| own.as_ref().map(|own| own.id)))
                on_select=move |id| chosen.set(Some(id))
                label=ts("product-category-title")
                icon=Icon::Tag
            />
        }
        .into_any()
    };
    view! {
        <ConsoleHeader right=AdminRight::ProductCategories text=ts("product-category-intro")>
            <Button
                text=ts("product-category-create")
                icon=Icon::Plus
                kind=ButtonKind::Primary
                on_click=move |_| ask.set(Some(Ask::Create(None)))
            />
        </ConsoleHeader>
        <Ready query=categories skeleton=|| view! { <div class="page__body"><SkeletonLines lines=8 /></div> }>
            <div class="panes console-panes">
                <div class="panes__side">{tree}</div>
                <div class="panes__main">
                    <div class="page__body">{move || own.get().map(|own| detail(own, nodes, ask))}</div>
                </div>
            </div>
        </Ready>
        {dialogs(ask, nodes, categories)}
    }
}

fn detail(own: ProductCategory, nodes: Signal<Vec<Node>>, ask: RwSignal<Option<Ask>>) -> AnyView {
    let (id, parent, products) = (own.id, own.parent, i64::from(own.products));
    let above =
        move || parent.map_or_else(|| t("product-category-top"), |parent| nodes.with(|nodes| path(nodes, parent)));
    let count = move || ta("count-of", texts::args().set("count", products).set("what", ModuleKey::Product.key()));
    let title = own.name.clone();
    let button = move |key: &'static str, icon: Icon, what: Ask| {
        view! { <Button text=ts(key) icon=icon size=Size::Small on_click=move |_| ask.set(Some(what.clone())) /> }
    };
    view! {
        <SectionCard title=title icon=Icon::Tag>
            <DescriptionList>
                <Detail label=ts("product-category-parent")>{above}</Detail>
                <Detail label=Signal::derive(|| crate::i18n::module_name(ModuleKey::Product))>{count}</Detail>
            </DescriptionList>
            <div class="console-actions">
                {button("product-category-create-below", Icon::Plus, Ask::Create(Some(id)))}
                {button("product-category-rename", Icon::Pencil, Ask::Rename(own.clone()))}
                {button("product-category-move", Icon::Transfer, Ask::Move(own.clone()))}
                {button("product-category-delete", Icon::Trash, Ask::Delete(own))}
            </div>
        </SectionCard>
    }
    .into_any()
}

type Draft = RwSignal<Option<ProductCategory>>;

fn dialogs(
    ask: RwSignal<Option<Ask>>,
    nodes: Signal<Vec<Node>>,
    categories: Query<Vec<ProductCategory>>,
) -> impl IntoView {
    let problems = Problems::new();
    let start = Memo::new(move |_| ask.with(|ask| ask.as_ref().and_then(Ask::draft)));
    let draft: Draft = RwSignal::new(None);
    crate::ui::effect(move || {
        problems.clear();
        draft.set(start.get());
    });
    let saved = move |answer: Result<(), Problem>, key: &str| match answer {
        Ok(()) => {
            ask.set(None);
            toast_ok(untrack(|| t(key)));
            categories.refetch();
        }
        Err(problem) => problems.set(problem),
    };
    let save = Write::new(api::company::save_product_category, move |_, answer| saved(answer, "state-saved"));
    let delete = Write::new(api::company::delete_product_category, move |_, answer| saved(answer, "state-deleted"));
    let submit = move |()| {
        let Some(category) = draft.get_untracked() else { return };
        let missing = category.name.trim().is_empty().then(|| FieldProblem::new("name", "check-required"));
        if problems.check(missing.into_iter().collect()) {
            save.run(category);
        }
    };
    let doomed = move || ask.with(|ask| if let Some(Ask::Delete(own)) = ask { Some(own.clone()) } else { None });
    let title = Signal::derive(move || ask.with(|ask| ask.as_ref().map(|ask| t(ask.title())).unwrap_or_default()));
    view! {
        <FormDialog
            open=Signal::derive(move || ask.with(Option::is_some) && doomed().is_none())
            title=title
            on_close=move |()| ask.set(None)
            on_save=submit
            problems=problems
            busy=save.busy()
            changed=Signal::derive(move || draft.with(|draft| start.with(|start| draft != start)))
        >
            {move || match ask.get() {
                Some(Ask::Move(own)) => place_field(own.id, nodes, draft, problems),
                Some(Ask::Create(_) | Ask::Rename(_)) => name_field(draft, problems),
                Some(Ask::Delete(_)) | None => ().into_any(),
            }}
        </FormDialog>
        <ConfirmWrite
            open=Signal::derive(move || doomed().is_some())
            title=title
            text=Signal::derive(move || {
                let name = doomed().map(|own| own.name).unwrap_or_default();
                ta("product-category-delete-confirm", texts::args().set("name", name))
            })
            confirm=ts("action-delete")
            on_confirm=move |()| if let Some(own) = untrack(doomed) { delete.run(own.id) }
            on_close=move |()| ask.set(None)
            problems=problems
            busy=delete.busy()
        />
    }
}

fn change(draft: Draft, change: impl FnOnce(&mut ProductCategory)) {
    draft.update(|draft| {
        if let Some(draft) = draft {
            change(draft);
        }
    });
}

fn name_field(draft: Draft, problems: Problems) -> AnyView {
    let name =
        Signal::derive(move || draft.with(|draft| draft.as_ref().map(|draft| draft.name.clone()).unwrap_or_default()));
    view! {
        <Field label=ts("product-category-name") required=true error=problems.at("name")>
            <TextInput value=name max_length=100 autofocus=true on_input=move |text| change(draft, |draft| draft.name = text) />
        </Field>
    }
    .into_any()
}

/// At the top, or below any other that is not below itself.
fn place_field(id: Id, nodes: Signal<Vec<Node>>, draft: Draft, problems: Problems) -> AnyView {
    let parent = Signal::derive(move || draft.with(|draft| draft.as_ref().and_then(|draft| draft.parent)));
    view! {
        <Field label=ts("product-category-parent") group=true error=problems.at("parent")>
            <Checkbox
                label=ts("product-category-top")
                checked=Signal::derive(move || parent.get().is_none())
                // It is undone by choosing a category below.
                disabled=Signal::derive(move || parent.get().is_none())
                on_change=move |top| if top { change(draft, |draft| draft.parent = None) }
            />
            <Tree
                nodes=nodes
                selected=parent
                blocked=Signal::derive(move || nodes.with(|nodes| with_below(nodes, id)))
                on_select=move |parent| change(draft, |draft| draft.parent = Some(parent))
                label=ts("product-category-parent")
                icon=Icon::Tag
            />
        </Field>
    }
    .into_any()
}
