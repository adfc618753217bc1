//! The stages of a record as a row of arrows, and the steps of a wizard.

use leptos::prelude::*;

use super::icon::Icon;
use super::words::words;

/// How far a stage is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StageState {
    /// Left behind.
    Done,
    /// Here the record is.
    Current,
    /// Still to come.
    #[default]
    Todo,
    /// The good end.
    Won,
    /// The bad end.
    Lost,
}

impl StageState {
    const fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Current => "current",
            Self::Todo => "todo",
            Self::Won => "won",
            Self::Lost => "lost",
        }
    }

    const fn icon(self) -> Option<Icon> {
        match self {
            Self::Done | Self::Won => Some(Icon::Check),
            Self::Lost => Some(Icon::X),
            Self::Current | Self::Todo => None,
        }
    }
}

/// One stage or step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stage {
    /// What `on_select` gets.
    pub value: String,
    /// Its text.
    pub label: String,
    /// A quiet second text: days in it, a probability.
    pub detail: Option<String>,
    /// How far it is.
    pub state: StageState,
}

/// The stages of a record; with `on_select` each is a button that asks to move there.
#[component]
pub fn StageBar(
    #[prop(into)] stages: Signal<Vec<Stage>>,
    #[prop(into)] label: Signal<String>,
    #[prop(optional, into)] on_select: Option<Callback<String>>,
    #[prop(optional, into)] disabled: Signal<bool>,
) -> impl IntoView {
    let stage = move |stage: Stage| {
        let Stage { value, label, detail, state } = stage;
        let inside = view! {
            {state.icon().map(Icon::view)} <span class="stages__label">{label}</span>
            {detail.map(|detail| view! { <span class="stages__detail">{detail}</span> })}
            {(state == StageState::Done).then(|| view! { <span class="u-hidden">{words().done}</span> })}
        };
        let current = matches!(state, StageState::Current | StageState::Won | StageState::Lost).then_some("step");
        let inside = match on_select {
            Some(on_select) => {
                let select = move |_| on_select.run(value.clone());
                view! { <button class="stages__main" type="button" disabled=disabled on:click=select>{inside}</button> }
                    .into_any()
            }
            None => view! { <span class="stages__main">{inside}</span> }.into_any(),
        };
        view! { <li class="stages__stage" data-state=state.name() aria-current=current>{inside}</li> }
    };
    // A row that scrolls must be reachable by keyboard; with buttons in it, it is.
    let scroll = on_select.is_none().then_some("0");
    view! { <ol class="stages" aria-label=label tabindex=scroll>{move || stages.get().into_iter().map(stage).collect_view()}</ol> }
}

/// The steps of a wizard with their numbers.
#[component]
pub fn Stepper(#[prop(into)] steps: Signal<Vec<Stage>>, #[prop(into)] label: Signal<String>) -> impl IntoView {
    let step = |(at, step): (usize, Stage)| {
        let mark = match step.state.icon() {
            Some(icon) => icon.view(),
            None => (at + 1).into_any(),
        };
        let current = (step.state == StageState::Current).then_some("step");
        view! {
            <li class="stepper__step" data-state=step.state.name() aria-current=current>
                <span class="stepper__mark">{mark}</span>
                <span class="stepper__label">{step.label}</span>
            </li>
        }
    };
    view! { <ol class="stepper" aria-label=label>{move || steps.get().into_iter().enumerate().map(step).collect_view()}</ol> }
}
