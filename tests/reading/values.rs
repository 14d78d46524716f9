//! JSON text becomes a tree. `tests/component_json.rs` checks that the browser's objects become the same.

use crate::common::value;
use crate::common::values::{LEFT, VALUES, excessive, extent};

#[test]
fn trees() {
    for (json, expected) in VALUES {
        assert_eq!(format!("{:?}", value(json)), *expected, "{json}");
    }
}

#[test]
fn what_is_too_much_is_cut() {
    for (json, left) in excessive().iter().zip(LEFT) {
        assert_eq!(extent(&value(json)), left, "{json:.60}");
    }
}

#[test]
fn what_is_no_json_is_no_value() {
    for json in ["", "{", "[1,]", "{} {}", "'a'", "NaN", "{\"a\": undefined}", "<p>"] {
        assert!(review_card::json::value(json).is_err(), "{json}");
    }
}
