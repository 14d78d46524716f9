//! JSON texts and the trees that are made of them, natively and in the browser: two readers, one outcome.

use review_card::review::Value;

/// JSON, and its tree as the debug format writes it.
pub const VALUES: &[(&str, &str)] = &[
    ("null", "Null"),
    ("true", "Bool(true)"),
    ("0", "Number(0.0)"),
    ("-1.50", "Number(-1.5)"),
    ("1e21", "Number(1e21)"),
    ("0.30000000000000004", "Number(0.30000000000000004)"),
    ("9007199254740993", "Number(9007199254740992.0)"),
    (r#""""#, r#"Text("")"#),
    (r#""a\u0000\n\ud83c\udfac\"""#, r#"Text("a\0\n🎬\"")"#),
    ("[]", "List([])"),
    ("{}", "Object([])"),
    (r#"[1, [null], {"a": false}]"#, r#"List([Number(1.0), List([Null]), Object([("a", Bool(false))])])"#),
    (r#"{"b": 1, "a": {"": 2}}"#, r#"Object([("b", Number(1.0)), ("a", Object([("", Number(2.0))]))])"#),
    (r#"{"a": 1, "a": 2, "__proto__": 3}"#, r#"Object([("a", Number(2.0)), ("__proto__", Number(3.0))])"#),
    (r#"{"a": {"c": 1}, "b": 2, "a": []}"#, r#"Object([("a", List([])), ("b", Number(2.0))])"#),
];

/// What is too deep, too much or too long.
pub fn excessive() -> [String; 5] {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    // Two bytes each, and the limit is not at the end of one.
    let long = format!("a{}", "é".repeat(1 << 20));
    let many = format!(r#""{}", "#, "a".repeat(200_000)).repeat(30);
    [
        nested(100),
        format!("[{}0, \"last\"]", "0, ".repeat(60_000)),
        format!("[{}0]", "[[0]], ".repeat(20_000)),
        format!(r#"["{long}", "short"]"#),
        format!(r#"{{"x": [{many} 1], "y": "{long}", "z": 1, "a": "b"}}"#),
    ]
}

/// A tree in a few words: its depth, its values, its bytes of text and what was cut.
pub fn extent(value: &Value) -> [usize; 4] {
    let inner = |values: &mut dyn Iterator<Item = [usize; 4]>| {
        let join = |a: [usize; 4], b: [usize; 4]| [a[0].max(b[0]), a[1] + b[1], a[2] + b[2], a[3] + b[3]];
        let [depth, values, text, cut] = values.fold([0; 4], join);
        [depth + 1, values + 1, text, cut]
    };
    match value {
        Value::Null | Value::Bool(_) | Value::Number(_) => [1, 1, 0, 0],
        Value::Text(text) => [1, 1, text.len(), 0],
        Value::List(list) => inner(&mut list.iter().map(extent)),
        Value::Object(object) => inner(&mut object.iter().map(|(_, value)| extent(value))),
        Value::Cut => [0, 0, 0, 1],
    }
}

/// The extents of what is left of them.
pub const LEFT: [[usize; 4]; 5] =
    [[48, 48, 0, 1], [2, 50_001, 0, 1], [4, 50_000, 0, 2], [2, 3, (256 << 10) + 3 + 5, 0], [3, 25, 4_000_001, 2]];
