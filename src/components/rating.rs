//! Ratings, as a shape for the eye and as one sentence for the ear.

use super::constants::c;
use super::draw::Draw;
use super::text;
use super::view::View;
use crate::review::{Decimal, Rating, Score};
use crate::text::fill;

/// The overall rating, and those of aspects below it.
pub fn ratings(view: &View, draw: &mut Draw) {
    let (overall, aspects) = match view.review.ratings.split_first() {
        Some((first, rest)) if first.aspect.is_none() => (Some(first), rest),
        _ => (None, view.review.ratings.as_slice()),
    };
    if let Some(rating) = overall {
        draw.el(c!("p part=rating role=img"), |draw| {
            draw.attr(c!("aria-label"), &fill(view.words().rating(), &[&spoken(view, &rating.score)]));
            shown(view, draw, &rating.score);
        });
        explanation(view, draw, rating);
    }
    if !aspects.is_empty() {
        draw.el(c!("ul class=aspects"), |draw| {
            view.lang(draw);
            for rating in aspects {
                aspect(view, draw, rating);
            }
        });
    }
}

fn aspect(view: &View, draw: &mut Draw, rating: &Rating) {
    draw.el(c!("li"), |draw| {
        draw.el_text(c!("span class=aspect dir=auto"), rating.aspect.as_deref().unwrap_or_default());
        draw.el(c!("span class=aspect-score role=img"), |draw| {
            draw.attr(c!("aria-label"), &spoken(view, &rating.score));
            shown(view, draw, &rating.score);
        });
        explanation(view, draw, rating);
    });
}

fn explanation(view: &View, draw: &mut Draw, rating: &Rating) {
    if !rating.explanation.is_empty() {
        draw.el(c!("p class=explanation dir=auto"), |draw| {
            view.lang(draw);
            text::inlines(view, draw, &rating.explanation);
        });
    }
}

/// A number as readers expect it; what goes on without end is cut off, and says so.
fn number(view: &View, number: Decimal) -> String {
    let (shown, goes_on) = number.brief();
    let end = if goes_on { "…" } else { "" };
    view.number(shown) + end
}

fn spoken(view: &View, score: &Score) -> String {
    match score {
        Score::OutOf(value, best) => fill(view.words().out_of(), &[&number(view, *value), &number(view, *best)]),
        Score::Percent(percent) => fill(view.words().percent(), &[&number(view, *percent)]),
        Score::Words(words) => words.clone(),
    }
}

fn shown(view: &View, draw: &mut Draw, score: &Score) {
    let (value, best, end) = match score {
        Score::OutOf(value, best) => (*value, *best, fill("/{}", &[&number(view, *best)])),
        Score::Percent(percent) => (*percent, Decimal::whole(100), view.words().percent_sign().to_owned()),
        Score::Words(words) => return draw.el_text(c!("span class=grade dir=auto"), words),
    };
    // Few steps are stars, many are a bar. The lit part ends exactly at the value: its width is the value.
    match best.as_whole().filter(|steps| *steps <= 6) {
        Some(steps) => stars(draw, value, steps),
        None => meter(draw, value, best),
    }
    draw.el(c!("span class=score"), |draw| {
        draw.el(c!("bdi"), |draw| {
            draw.el_text(c!("b"), &number(view, value));
            draw.el_text(c!("span"), &end);
        });
    });
}

fn meter(draw: &mut Draw, value: Decimal, best: Decimal) {
    let best = best.text();
    draw.el(c!("svg class=meter preserveAspectRatio=none aria-hidden=true"), |draw| {
        draw.attr(c!("viewBox"), &fill("0 0 {} 1", &[&best]));
        draw.el(c!("rect class=unlit height=1"), |draw| draw.attr(c!("width"), &best));
        draw.el(c!("rect class=lit height=1"), |draw| draw.attr(c!("width"), &value.text()));
    });
}

/// Width of a star's square; all of a star's points are relative, so that stars follow each other in one path.
const STAR_WIDTH: u64 = 20;
const STAR: &str = "l2.6 6 6.5.6-4.9 4.3 1.5 6.4-5.7-3.4-5.7 3.4 1.5-6.4-4.9-4.3 6.5-.6zm20 0";

fn stars(draw: &mut Draw, value: Decimal, steps: u64) {
    let width = Decimal::whole(steps.saturating_mul(STAR_WIDTH)).text();
    let mut path = String::from("M10 1.2");
    for _ in 0..steps {
        path.push_str(STAR);
    }
    draw.el(c!("svg class=stars aria-hidden=true"), |draw| {
        draw.attr(c!("viewBox"), &fill("0 0 {} 20", &[&width]));
        draw.el(c!("path class=unlit"), |draw| draw.attr(c!("d"), &path));
        draw.el(c!("svg height=20"), |draw| {
            draw.attr(c!("width"), &value.times(STAR_WIDTH).text());
            draw.el(c!("path class=lit"), |draw| draw.attr(c!("d"), &path));
        });
    });
}
