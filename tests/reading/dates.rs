//! Dates and durations.

use review_card::review::Date;

use crate::common::read_json;

#[test]
fn dates_are_as_exact_as_they_were_written() {
    for (text, iso) in [
        ("2025", "2025"),
        ("2025-06", "2025-06"),
        ("2025-06-08", "2025-06-08"),
        ("2025-06-08T20:15:00+02:00", "2025-06-08"),
        ("2025-06-08 20:15", "2025-06-08"),
        ("2025-06-08T", "2025-06-08"),
        ("0001", "0001"),
        ("0800-12-25", "0800-12-25"),
        ("9999-12-31", "9999-12-31"),
        ("2024-02-29", "2024-02-29"),
        ("2000-02-29", "2000-02-29"),
    ] {
        assert_eq!(Date::parse(text).map(Date::iso).as_deref(), Some(iso), "{text}");
    }
}

/// Dates that do not exist make browsers' date formats throw.
#[test]
fn what_is_no_date() {
    const NONE: &str = "
        25 0000 20250608 12025 2025-6-8 2025-00 2025-13 2025-06-00 2025-06-31 2025-02-29 1900-02-29
        2025-01-32 2025-06-08-01 2025-06- -2025 +2025 2025/06/08 08.06.2025 ２０２５ 2025-W23 2025-159
    ";
    for text in NONE.split_whitespace().chain(["", "June 2025", "2025-06-08-01T"]) {
        assert_eq!(Date::parse(text), None, "{text}");
    }
}

#[test]
fn dates_of_a_review() {
    for (json, published, problem) in [
        (r#""2025-06-08""#, Some("2025-06-08"), ""),
        ("2025", Some("2025"), ""),
        (r#"["2025"]"#, Some("2025"), ""),
        (r#"{"@type": "Date", "@value": "2025"}"#, Some("2025"), ""),
        ("null", None, ""),
        (r#""the spring of 1922""#, None, "not a date"),
        ("20250608", None, "not a date"),
        ("true", None, "true or false where"),
    ] {
        let reading = read_json(&format!(r#"{{"name": "x", "datePublished": {json}}}"#));
        let date = reading.review.and_then(|review| review.published).map(Date::iso);
        assert_eq!(date.as_deref(), published, "{json}");
        let message = reading.problems.first().map(|problem| problem.message.as_str()).unwrap_or_default();
        assert!(problem.is_empty() == message.is_empty() && message.contains(problem), "{json}: {message:?}");
    }
}

#[test]
fn durations() {
    for (json, minutes) in [
        (r#""PT2H5M""#, Some(125)),
        (r#""PT125M""#, Some(125)),
        (r#""PT2H""#, Some(120)),
        (r#""PT2H5M30S""#, Some(125)),
        (r#""P1DT3H""#, Some(27 * 60)),
        (r#""pt1h""#, Some(60)),
        (r#""2h 5m""#, Some(125)),
        (r#""2h5m""#, Some(125)),
        ("68", Some(68)),
        (r#""68""#, Some(68)),
        (r#""68 min""#, Some(68)),
        (r#""68min""#, Some(68)),
        (r#"["PT1H"]"#, Some(60)),
        (r#"{"@type": "Duration", "name": "PT1H"}"#, Some(60)),
        ("0", None),
        ("-5", None),
        ("1.5", None),
        (r#""PT0M""#, None),
        (r#""PT""#, None),
        (r#""H""#, None),
        (r#""two hours""#, None),
        (r#""PT99999999999H""#, None),
        (r#""PT4294967295H""#, None),
        (r#""99999999999""#, None),
        (r#""2h5""#, None),
        ("true", None),
    ] {
        let reading = read_json(&format!(r#"{{"name": "x", "itemReviewed": {{"duration": {json}}}}}"#));
        assert_eq!(reading.review.and_then(|review| review.item.minutes), minutes, "{json}");
        let told = reading.problems.iter().any(|problem| problem.path == "/itemReviewed/duration");
        assert_eq!(told, minutes.is_none(), "{json}: {:?}", reading.problems);
    }
}
