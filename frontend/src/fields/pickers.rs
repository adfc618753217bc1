//! Choosing people, departments, records and categories by a part of their names.
//!
//! [`PersonPicker`], [`DepartmentPicker`], [`RecordPicker`] and [`CategoryPicker`] hold one id, [`PeoplePicker`] several;
//! [`IdPicker`] is what they are made of, for every other mix. Names that are not among `labels` are fetched.

use std::time::Duration;

use domain::{Id, ModuleKey, record::Label};
use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};

use super::Labels;
use crate::{
    i18n::t,
    state::query,
    ui::{Choice, Combobox, Icon, Size},
};

mod source;

pub use source::Source;

/// Which customer the references of a form are restricted to.
#[derive(Clone, Copy)]
pub struct Scope {
    /// The customer of the record that is edited, once it is chosen.
    pub customer: Signal<Option<Id>>,
}

impl Scope {
    /// The customer to which records of a module are restricted here.
    pub fn for_module(self, module: ModuleKey) -> Signal<Option<Id>> {
        match module {
            ModuleKey::Contact | ModuleKey::Opportunity | ModuleKey::Contract | ModuleKey::PaymentPlan => self.customer,
            _ => Signal::stored(None),
        }
    }
}

/// A picker over a source, for one id or several.
#[component]
pub fn IdPicker(
    source: Source,
    #[prop(into)] value: Signal<Vec<Id>>,
    #[prop(into)] on_change: Callback<Vec<Id>>,
    #[prop(optional)] multiple: bool,
    /// Names that are known already.
    #[prop(optional)]
    labels: Labels,
    /// The name for screen readers where no `Field` gives one.
    #[prop(optional, into)]
    label: MaybeProp<String>,
    #[prop(optional, into)] placeholder: MaybeProp<String>,
    /// Only records of this customer.
    #[prop(optional, into)]
    customer: Signal<Option<Id>>,
    #[prop(optional)] size: Size,
    #[prop(default = true)] clearable: bool,
    #[prop(optional, into)] disabled: Signal<bool>,
    #[prop(optional)] autofocus: bool,
) -> impl IntoView {
    let known = RwSignal::new(labels);
    let unnamed = Memo::new(move |_| {
        let ids = value.get();
        known.with(|known| ids.into_iter().filter(|id| known.get(*id).is_none()).collect::<Vec<_>>())
    });
    let names = query(move || unnamed.get(), move |ids: Vec<Id>| source.named(ids));
    crate::ui::effect(move || {
        if let Some(Ok(found)) = names.get()
            && !found.is_empty()
        {
            known.update(|known| *known = known.with(found));
        }
    });

    // Nothing is asked before the list is opened for the first time.
    let asked = RwSignal::new(None::<String>);
    let found = query(
        move || asked.get().map(|words| (words, customer.get())),
        move |key: Option<(String, Option<Id>)>| async move {
            match key {
                Some((words, customer)) => source.choose(words, customer).await,
                None => Ok(Vec::new()),
            }
        },
    );
    let ask = later_ask(asked);
    let offered = Signal::derive(move || match found.get() {
        Some(Ok(labels)) => labels,
        _ => Vec::new(),
    });
    let selected = Signal::derive(move || {
        let ids = value.get();
        known.with(|known| ids.iter().map(|id| chosen(*id, known.get(*id))).collect::<Vec<_>>())
    });
    let change = move |choices: Vec<Choice>| {
        let ids: Vec<Id> = choices.iter().filter_map(|choice| choice.value.parse().ok()).collect();
        let new: Vec<Label> =
            offered.with_untracked(|all| all.iter().filter(|label| ids.contains(&label.id)).cloned().collect());
        known.update(|known| *known = known.with(new));
        on_change.run(ids);
    };
    let hint = Signal::derive(move || placeholder.get().or_else(|| Some(t(source.placeholder()))));
    let icon = source.icon();
    view! {
        <Combobox
            options=Signal::derive(move || offered.get().iter().map(offer).collect::<Vec<_>>())
            selected=selected
            on_change=change
            on_query=ask
            multiple=multiple
            loading=found.loading()
            placeholder=hint
            label=label
            icon=icon
            size=size
            clearable=clearable
            disabled=disabled
            autofocus=autofocus
        />
    }
}

/// Waits a little while somebody types; the first list comes at once.
fn later_ask(asked: RwSignal<Option<String>>) -> impl Fn(String) + Send + Sync + 'static {
    let timer = StoredValue::new_local(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(Some(timer)) = timer.try_update_value(Option::take) {
            timer.clear();
        }
    };
    on_cleanup(stop);
    move |words: String| {
        stop();
        if words.is_empty() {
            asked.set(Some(words));
        } else {
            let wait = Duration::from_millis(180);
            timer.set_value(set_timeout_with_handle(move || asked.set(Some(words)), wait).ok());
        }
    }
}

fn offer(label: &Label) -> Choice {
    Choice { value: label.id.to_string(), label: label.text.clone(), detail: label.detail.clone() }
}

fn chosen(id: Id, label: Option<&Label>) -> Choice {
    let text = match label {
        Some(label) if label.active => label.text.clone(),
        Some(label) => format!("{} ({})", label.text, t("field-inactive")),
        None => t("state-unknown"),
    };
    Choice::new(id.to_string(), text)
}

/// Makes a picker of one id out of [`IdPicker`].
macro_rules! one_id_picker {
    ($($doc:literal $name:ident $source:expr;)+) => {$(
        #[doc = $doc]
        #[component]
        pub fn $name(
            #[prop(into)] value: Signal<Option<Id>>,
            #[prop(into)] on_change: Callback<Option<Id>>,
            #[prop(optional)] labels: Labels,
            #[prop(optional, into)] label: MaybeProp<String>,
            #[prop(optional, into)] placeholder: MaybeProp<String>,
            #[prop(optional)] size: Size,
            #[prop(default = true)] clearable: bool,
            #[prop(optional, into)] disabled: Signal<bool>,
            #[prop(optional)] autofocus: bool,
        ) -> impl IntoView {
            let change = move |ids: Vec<Id>| on_change.run(ids.first().copied());
            view! {
                <IdPicker
                    source=$source
                    value=Signal::derive(move || value.get().into_iter().collect::<Vec<_>>())
                    on_change=change
                    labels=labels
                    label=label
                    placeholder=placeholder
                    size=size
                    clearable=clearable
                    disabled=disabled
                    autofocus=autofocus
                />
            }
        }
    )+};
}

one_id_picker! {
    "An active employee." PersonPicker Source::People;
    "A department, with the ones above it as detail." DepartmentPicker Source::Departments;
    "A node of the tree of product categories." CategoryPicker Source::Categories;
}

/// Several employees, as chips.
#[component]
pub fn PeoplePicker(
    #[prop(into)] value: Signal<Vec<Id>>,
    #[prop(into)] on_change: Callback<Vec<Id>>,
    #[prop(optional)] labels: Labels,
    #[prop(optional, into)] label: MaybeProp<String>,
    #[prop(optional, into)] placeholder: MaybeProp<String>,
    #[prop(optional)] size: Size,
    #[prop(optional, into)] disabled: Signal<bool>,
    #[prop(optional)] autofocus: bool,
) -> impl IntoView {
    view! {
        <IdPicker
            source=Source::People
            value=value
            on_change=on_change
            multiple=true
            labels=labels
            label=label
            placeholder=placeholder
            size=size
            disabled=disabled
            autofocus=autofocus
        />
    }
}

/// A record of a module; with `customer` only one of that customer.
#[component]
pub fn RecordPicker(
    module: ModuleKey,
    #[prop(into)] value: Signal<Option<Id>>,
    #[prop(into)] on_change: Callback<Option<Id>>,
    #[prop(optional)] labels: Labels,
    #[prop(optional, into)] label: MaybeProp<String>,
    #[prop(optional, into)] placeholder: MaybeProp<String>,
    #[prop(optional, into)] customer: Signal<Option<Id>>,
    #[prop(optional)] size: Size,
    #[prop(default = true)] clearable: bool,
    #[prop(optional, into)] disabled: Signal<bool>,
    #[prop(optional)] autofocus: bool,
) -> impl IntoView {
    let change = move |ids: Vec<Id>| on_change.run(ids.first().copied());
    view! {
        <IdPicker
            source=Source::Records(module)
            value=Signal::derive(move || value.get().into_iter().collect::<Vec<_>>())
            on_change=change
            labels=labels
            label=label
            placeholder=placeholder
            customer=customer
            size=size
            clearable=clearable
            disabled=disabled
            autofocus=autofocus
        />
    }
}

/// The icon of a source.
impl Source {
    const fn icon(self) -> Option<Icon> {
        match self {
            Self::People => Some(Icon::User),
            Self::Departments => Some(Icon::Building),
            Self::Categories | Self::Records(_) => None,
        }
    }

    const fn placeholder(self) -> &'static str {
        match self {
            Self::People => "field-search-people",
            _ => "field-search-records",
        }
    }
}
