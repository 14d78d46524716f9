//! Ratings: any scale, never rounded, and no scale that the author did not mean.

use review_card::review::{Decimal, Rating, Score};

use crate::common::read_json;

/// Checks what becomes of `reviewRating`: `3.5 of 5`, `83 %`, `“B+”`, each with its aspect before it; then a part of the
/// first problem's message, where there is to be one.
fn check(cases: &[(&str, &str, &str)]) {
    for (rating, expected, problem) in cases {
        let reading = read_json(&format!(r#"{{"name": "x", "reviewRating": {rating}}}"#));
        let ratings: Vec<String> = reading.review.expect("a review").ratings.iter().map(written).collect();
        assert_eq!(ratings.join(", "), *expected, "{rating}");
        let message = reading.problems.first().map(|problem| problem.message.as_str()).unwrap_or_default();
        assert!(problem.is_empty() == message.is_empty() && message.contains(problem), "{rating}: {message:?}");
        assert!(!message.contains("a number where a number"), "{rating}: {message:?}");
    }
}

fn written(rating: &Rating) -> String {
    let score = match &rating.score {
        Score::OutOf(value, best) => format!("{} of {}", value.text(), best.text()),
        Score::Percent(percent) => format!("{} %", percent.text()),
        Score::Words(words) => format!("“{words}”"),
    };
    rating.aspect.iter().map(|aspect| format!("{aspect}: ")).chain([score]).collect()
}

#[test]
fn on_a_scale() {
    check(&[
        (r#""3.5/5""#, "3.5 of 5", ""),
        (r#""3,5/5""#, "3.5 of 5", ""),
        (r#"" 7.25 / 10 ""#, "7.25 of 10", ""),
        (r#""420/500""#, "420 of 500", ""),
        (r#""0/5""#, "0 of 5", ""),
        (r#""5/5""#, "5 of 5", ""),
        (r#""2.5/4.0""#, "2.5 of 4.0", ""),
        (r#"{"ratingValue": 7.25, "bestRating": 10}"#, "7.25 of 10", ""),
        (r#"{"ratingValue": "3.50", "bestRating": "5"}"#, "3.50 of 5", ""),
        (r#"{"ratingValue": "4,5", "bestRating": 5, "worstRating": 0.5}"#, "4.5 of 5", ""),
        (r#"{"ratingValue": "3/4", "bestRating": 5}"#, "3 of 4", ""),
        (r#"{"name": "4/5"}"#, "4 of 5", ""),
        (r#"{"ratingValue": "3½", "bestRating": 5}"#, "3.5 of 5", ""),
        (r#""3½/5""#, "3.5 of 5", ""),
    ]);
}

#[test]
fn on_the_usual_scale() {
    check(&[
        ("4", "4 of 5", ""),
        ("0", "0 of 5", ""),
        ("3.5", "3.5 of 5", ""),
        (r#""5""#, "5 of 5", ""),
        (r#""5.0""#, "5.0 of 5", ""),
        ("7", "7 of 10", ""),
        ("7.25", "7.25 of 10", ""),
        ("88", "88 of 100", ""),
        ("420", "“420”", "the best rating"),
        ("100.5", "“100.5”", "the best rating"),
    ]);
}

#[test]
fn as_critics_write_it() {
    check(&[
        (r#""★★★½""#, "3.5 of 5", ""),
        (r#""★★★☆☆""#, "3 of 5", ""),
        (r#""★★★☆""#, "3 of 4", ""),
        (r#""★★½☆☆""#, "2.5 of 5", ""),
        (r#""☆☆☆☆☆""#, "0 of 5", ""),
        (r#""½""#, "0.5 of 5", ""),
        (r#""⭐️⭐️⭐️⭐️""#, "4 of 5", ""),
        (r#""★★★★★★★""#, "7 of 10", ""),
        (r#"{"ratingValue": "★★★", "bestRating": 4}"#, "3 of 4", ""),
        (r#""4 stars""#, "4 of 5", ""),
        (r#""1 star""#, "1 of 5", ""),
        (r#""½ star""#, "0.5 of 5", ""),
        (r#""3/4 stars""#, "3 of 4", ""),
        (r#""8 out of 10""#, "8 of 10", ""),
        (r#""5 Stars""#, "5 of 5", ""),
        (r#""1 out of 10 people""#, "“1 out of 10 people”", ""),
        (r#""3½ out of 4 stars""#, "3.5 of 4", ""),
    ]);
}

#[test]
fn in_percent() {
    check(&[
        (r#""83%""#, "83 %", ""),
        (r#""83 %""#, "83 %", ""),
        (r#""66.6%""#, "66.6 %", ""),
        (r#""0%""#, "0 %", ""),
        (r#""100 %""#, "100 %", ""),
        (r#""110%""#, "“110%”", "more than 100 %"),
        (r#""about 80%""#, "“about 80%”", ""),
    ]);
}

#[test]
fn in_words() {
    check(&[
        (r#""B+""#, "“B+”", ""),
        (r#""See it big""#, "“See it big”", ""),
        (r#"{"ratingValue": "A−"}"#, "“A−”", ""),
        (r#"{"ratingValue": "A-", "bestRating": "A+"}"#, "“A-”", ""),
        (r#"{"ratingValue": "Good", "bestRating": "Superb", "worstRating": "Bad"}"#, "“Good”", ""),
        (r#"{"ratingValue": "A-", "bestRating": 5}"#, "“A-”", "not a number on a scale"),
        (r#""eleven/5""#, "“eleven/5”", "shown as written"),
        (r#""<b>A</b>""#, "“A”", ""),
        (r#""See it, ||HEDIES||""#, "“See it, …”", "a spoiler cannot be opened here"),
    ]);
}

/// What is not a number on a scale must not become another number.
#[test]
fn nearly_on_a_scale() {
    check(&[
        (r#""11/5""#, "“11/5”", "more than the best rating"),
        (r#"{"ratingValue": 11, "bestRating": 10}"#, "“11”", "more than the best rating"),
        (r#""3/0""#, "“3/0”", "the best rating is 0"),
        (r#""0/0.0""#, "“0/0.0”", "the best rating is 0"),
        (r#""★★★★★★/5""#, "“★★★★★★/5”", "more than the best rating"),
        (r#""stars""#, "“stars”", ""),
        (r#""☹☹""#, "“☹☹”", ""),
        (r#""-1/5""#, "“-1/5”", "shown as written"),
        (r#""3/five""#, "“3/five”", "shown as written"),
        (r#""3/""#, "“3/”", "shown as written"),
        (r#""3/5/2025""#, "“3/5/2025”", "shown as written"),
        (r#""1.234,5""#, "“1.234,5”", ""),
        (r#""1 000/2000""#, "“1 000/2000”", "shown as written"),
        (r#""٤/٥""#, "“٤/٥”", "shown as written"),
        (r#""1e1""#, "“1e1”", ""),
        (r#""3½5""#, "“3½5”", ""),
        (r#""3.5½""#, "“3.5½”", ""),
    ]);
}

/// A score is printed as it was written in the JSON, or not at all.
#[test]
fn numbers_are_exact() {
    check(&[
        ("3.50", "3.5 of 5", ""),
        ("4.0", "4 of 5", ""),
        ("0.1", "0.1 of 5", ""),
        ("2.675", "2.675 of 5", ""),
        ("1.005", "1.005 of 5", ""),
        ("4.35", "4.35 of 5", ""),
        ("7.666666666666667", "7.666666666666667 of 10", ""),
        ("83.33333333333333", "83.33333333333333 of 100", ""),
        (r#""3.141592653589""#, "3.141592653589 of 5", ""),
        (r#"{"ratingValue": 123456789012, "bestRating": 900000000000}"#, "123456789012 of 900000000000", ""),
        // More digits than can be told apart from noise.
        // What arithmetic leaves in a float is kept as far as any float is exact.
        ("0.30000000000000004", "0.3 of 5", ""),
        ("3.3333333333333335", "3.33333333333333 of 5", ""),
        ("6.666666666666667", "6.666666666666667 of 10", ""),
        ("9.333333333333334", "9.33333333333333 of 10", ""),
        ("0.1", "0.1 of 5", ""),
    ]);
}

#[test]
fn several() {
    check(&[
        ("[]", "", ""),
        (r#"[{"reviewAspect": "Plot", "ratingValue": "B+"}, 4]"#, "4 of 5, Plot: “B+”", ""),
        (r#"[{"reviewAspect": "Plot", "ratingValue": 2}]"#, "Plot: 2 of 5", ""),
        (r#"[{"reviewAspect": ["Plot"], "ratingValue": 2}]"#, "Plot: 2 of 5", ""),
        ("[4, 3]", "4 of 5", "a second rating"),
        ("[null, 3, \"\"]", "3 of 5", ""),
    ]);
}

#[test]
fn what_is_no_rating() {
    check(&[
        ("null", "", ""),
        (r#""  ""#, "", ""),
        ("true", "", "left out"),
        ("{}", "", "without a ratingValue"),
        (r#"{"reviewAspect": "Plot"}"#, "", "without a ratingValue"),
        (r#"{"ratingValue": {}}"#, "", "left out"),
        (r#"{"ratingValue": 3, "bestRating": "five"}"#, "“3”", "the best rating"),
        ("-1", "“-1”", "not a number on a scale"),
        ("-1.5", "“-1.5”", "not a number on a scale"),
        ("1e21", "", "left out"),
        ("1e-21", "", "left out"),
    ]);
}

#[test]
fn decimals_read_what_they_write() {
    for text in ["0", "5", "3.5", "3.50", "0.05", "10.010", "999999999999999", "0.00000000000001"] {
        let decimal = Decimal::parse(text).expect(text);
        assert_eq!(decimal.text(), text);
        assert_eq!(decimal.to_float().to_string().parse::<f64>().ok(), text.parse::<f64>().ok());
    }
    for text in
        ["", ".", ".5", "-1", "+1", "1e3", "1 000", "1.2.3", "1,2.3", "0x10", "∞", "NaN", "1000000000000000000000"]
    {
        assert_eq!(Decimal::parse(text), None, "{text}");
    }
}

#[test]
fn decimals_compare_across_their_places() {
    let decimal = |text| Decimal::parse(text).expect(text);
    for (small, large) in [("3", "3.1"), ("0.99", "1"), ("2.50", "2.51"), ("9", "10.00"), ("0", "0.00000000000001")] {
        assert!(decimal(large).exceeds(decimal(small)), "{large} > {small}");
        assert!(!decimal(small).exceeds(decimal(large)), "{small} < {large}");
    }
    assert!(!decimal("3.50").exceeds(decimal("3.5")));
}

/// A number that goes on and on is cut off in the card, and says so: that is not rounding it.
#[test]
fn endless_numbers_are_cut_off_and_say_so() {
    for (text, shown) in [
        ("3.25", "3.25"),
        ("3.141592", "3.141592"),
        ("3.1415926", "3.14…"),
        ("3.3333333333333335", "3.33…"),
        ("2.9999999", "2.99…"),
        ("0.0000001", "0.00…"),
        ("5", "5"),
    ] {
        let (number, goes_on) = Decimal::parse(text).expect(text).brief();
        assert_eq!(format!("{}{}", number.text(), if goes_on { "…" } else { "" }), shown);
    }
}

#[test]
fn averages_and_worst_ratings() {
    check(&[
        (r#"{"@type": "AggregateRating", "ratingValue": 4.2}"#, "", "average"),
        (r#"{"@type": "https://schema.org/AggregateRating", "ratingValue": 4.2}"#, "", "average"),
        (r#"{"@type": "Rating", "ratingValue": 0.5, "bestRating": 5, "worstRating": 0.5}"#, "0.5 of 5", ""),
        (
            r#"{"@type": "Rating", "ratingValue": 0, "bestRating": 5, "worstRating": 1}"#,
            "0 of 5",
            "more than the rating",
        ),
    ]);
}
