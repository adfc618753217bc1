//! The company's pictures: the logo of the top bar and the picture of the sign-in page. Each is changed by itself, at once.

use domain::{FieldProblem, Id, Problem, company::FacePicture};
use leptos::prelude::*;

use crate::{
    i18n::{field_problem_text, problem_text, t, ta, ts},
    shell::face_url,
    state::{new_id, perform, session, submit, toast_ok, upload},
    ui::{Banner, Button, ButtonKind, FileDrop, Icon, PickedFile, SectionCard, Size, Tone},
};

/// What is said of a picture: its name, how to change and how to remove it, what it may be.
struct Words {
    name: &'static str,
    change: &'static str,
    remove: &'static str,
    help: &'static str,
}

const fn words(picture: FacePicture) -> Words {
    match picture {
        FacePicture::Logo => Words {
            name: "company-logo",
            change: "company-logo-change",
            remove: "company-logo-remove",
            help: "company-logo-help",
        },
        FacePicture::SignIn => Words {
            name: "company-sign-in-picture",
            change: "company-picture-change",
            remove: "company-picture-remove",
            help: "company-picture-help",
        },
    }
}

/// Both pictures.
#[component]
pub(super) fn Pictures() -> impl IntoView {
    view! {
        <SectionCard title=ts("company-face") text=ts("company-face-public")>
            <div class="faces">{FacePicture::ALL.map(one)}</div>
        </SectionCard>
    }
}

fn one(picture: FacePicture) -> impl IntoView {
    let words = words(picture);
    let file = Memo::new(move |_| session().boot().company.face.picture(picture));
    let busy = RwSignal::new(false);
    let problem = RwSignal::new(None::<Problem>);
    let run = move |new: Option<PickedFile>| {
        busy.set(true);
        problem.set(None);
        perform(async move {
            if let Err(found) = change(picture, new, busy).await {
                problem.try_set(Some(found));
            }
            busy.try_set(false);
        });
    };
    let take = move |files: Vec<PickedFile>| {
        if let Some(file) = files.into_iter().next() {
            run(Some(file));
        }
    };
    let shown = move || {
        let source = file.get().map(|file| face_url(picture, file));
        source.map(|source| view! { <img class=format!("faces__picture faces__picture--{}", picture.key()) src=source alt=t(words.name) /> })
    };
    let remove = move || {
        view! {
            <Button
                text=ts(words.remove)
                kind=ButtonKind::Quiet
                size=Size::Small
                icon=Icon::Trash
                disabled=busy
                on_click=move |_| set_timeout(move || run(None), std::time::Duration::ZERO)
            />
        }
    };
    let help = MaybeProp::derive(move || Some(ta(words.help, texts::args().set("max", picture.most_bytes() / 1024))));
    let wrong = move || problem.get().map(|problem| view! { <Banner text=said(&problem) tone=Tone::Danger /> });
    view! {
        <section class="faces__item" aria-label=ts(words.name)>
            <h3 class="faces__name">{ts(words.name)}</h3>
            {shown}
            <FileDrop
                text=ts("shell-picture-drop")
                button=ts(words.change)
                help=help
                accept="image/png,image/jpeg,image/webp,image/gif"
                busy=busy
                on_files=take
            />
            <div aria-live="polite">{wrong}</div>
            {move || file.get().is_some().then(remove)}
        </section>
    }
}

/// Uploads a picture and takes it, or removes the one that is there.
async fn change(picture: FacePicture, new: Option<PickedFile>, busy: RwSignal<bool>) -> Result<(), Problem> {
    let file = match new {
        Some(new) => {
            check(picture, &new)?;
            let wanted = move || busy.try_get_untracked().is_some();
            match upload(new_id(), &new, |_| (), wanted).await? {
                Some(info) => Some(info.id),
                None => return Ok(()),
            }
        }
        None => None::<Id>,
    };
    submit(api::company::save_picture(picture, file)).await?;
    session().load().await?;
    toast_ok(untrack(|| t("company-saved")));
    Ok(())
}

/// Refuses what is too large before it is sent.
fn check(picture: FacePicture, file: &PickedFile) -> Result<(), Problem> {
    #[expect(clippy::cast_precision_loss, reason = "a limit is far below 2^53 bytes")]
    let most = picture.most_bytes() as f64;
    if file.size <= most {
        return Ok(());
    }
    let problem = FieldProblem::new("file", "check-picture-too-large").arg("max", picture.most_bytes() / 1024);
    Err(Problem::fields(vec![problem]))
}

/// The problem of the file where there is one, else that of the whole.
fn said(problem: &Problem) -> String {
    problem.fields.first().map_or_else(|| problem_text(problem), |field| field_problem_text(None, field))
}
