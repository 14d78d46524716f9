//! People: who is meant, and where the one link to each stands.

use crate::notation::{blocks, check, inlines, parser};

const ANA: &str = "(p @Ana de Armas=https://ana.example/)";

#[test]
fn mentions() {
    check(&[
        ("@[Ana de Armas]", ANA, ""),
        ("@[ Ana de Armas ]", ANA, ""),
        ("@[ANA DE ARMAS]", "(p @ANA DE ARMAS=https://ana.example/)", ""),
        ("@[Ana\nde Armas]", ANA, ""),
        ("@[élodie ö. żak]", "(p @élodie ö. żak=https://elodie.example/)", ""),
        ("Eve (@[Ana de Armas]).", "(p 'Eve (' @Ana de Armas=https://ana.example/ ').')", ""),
        ("*@[Ana de Armas]*", "(p (em @Ana de Armas=https://ana.example/))", ""),
        (
            "@[Ana de Armas] @[ana de armas]\n\n- @[Ana de Armas]",
            "(p @Ana de Armas=https://ana.example/ ' ' @ana de armas) (ul (li @Ana de Armas))",
            "",
        ),
        ("@[Keanu Reeves]", "(p @Keanu Reeves=https://keanu.example/)", ""),
        ("@[Bob \\[x\\]]", "(p @Bob [x])", "nobody named “Bob [x]” in actor or director"),
        ("@[Bob [x] *y*]", "(p @Bob [x] *y*)", "nobody named “Bob [x] *y*”"),
        ("@[Bob] @[Bob]", "(p @Bob ' ' @Bob)", "nobody named “Bob”"),
        ("@[Ana de Armas", "(p '@[Ana de Armas')", "@[ does not close"),
        ("@[] @[ ]", "(p '@[] @[ ]')", "@[ does not close"),
        ("@[a\n\nb]", "(p '@[a') (p 'b]')", "@[ does not close"),
        ("me@[x.example]", "(p 'me' @x.example)", "nobody named"),
        ("@ [a]", "(p '@ [a]')", ""),
        ("[@[Ana de Armas]](b)", "(p '[' @Ana de Armas=https://ana.example/ '](b)')", "a link cannot hold"),
        ("@[a @[Ana de Armas] b]", "(p '@[a ' @Ana de Armas=https://ana.example/ ' b]')", "@[ does not close"),
        ("*a @[b* c]", "(p (em 'a @[b') ' c]')", "@[ does not close"),
    ]);
}

#[test]
fn mentions_in_spoilers() {
    check(&[
        (
            "||@[Ana de Armas]|| @[Ana de Armas] ||@[Ana de Armas]||",
            "(p {1: @Ana de Armas=https://ana.example/} ' ' @Ana de Armas=https://ana.example/ ' ' {2: @Ana de Armas})",
            "",
        ),
        (
            "::: spoiler\n@[Ana de Armas]\n:::\n@[Ana de Armas]",
            "{1: (p @Ana de Armas=https://ana.example/)} (p @Ana de Armas=https://ana.example/)",
            "",
        ),
        ("||@[Vader]||", "(p {1: @Vader})", "somebody named in a spoiler is not in"),
        ("@[a ||b|| c]", "(p '@[a ' {1: 'b'} ' c]')", "@[ does not close"),
    ]);
}

#[test]
fn one_link_and_one_count_in_all_texts_of_a_review() {
    let mut parser = parser();
    assert_eq!(parser.next_spoiler(), 1);
    let verdict = parser.line("||a|| @[Ana de Armas]").content;
    assert_eq!(inlines(&verdict), "{2: 'a'} ' ' @Ana de Armas=https://ana.example/");
    assert_eq!(parser.next_spoiler(), 3);
    let parsed = parser.blocks("::: spoiler\n||b||\n:::\n||c|| @[Ana de Armas] *");
    assert_eq!(blocks(&parsed.content), "{4: (p {5: 'b'})} (p {6: 'c'} ' ' @Ana de Armas ' *')");
    assert_eq!(parsed.problems, [""; 0]);
    assert_eq!(parser.blocks("*a").problems.len(), 1);
    assert_eq!(parser.blocks("a").problems.len(), 0);
}

#[test]
fn a_text_that_the_caller_hides_is_not_visible() {
    let mut parser = parser();
    let hidden = parser.in_spoiler(|parser| parser.blocks("@[Ana de Armas] @[Vader] [a](vader:b)"));
    let ana = "@Ana de Armas=https://ana.example/";
    assert_eq!(blocks(&hidden.content), format!("(p {ana} ' ' @Vader ' [a](vader:b)')"));
    assert!(!hidden.problems.concat().to_lowercase().contains("vader"));
    assert_eq!(inlines(&parser.line("@[Ana de Armas]").content), ana);
    assert_eq!(parser.line("@[Vader]").problems, ["nobody named “Vader” in actor or director"]);
}

#[test]
fn nobody_is_known_without_a_cast() {
    let mut parser = review_card::markup::Parser::new(&|_| String::new());
    assert_eq!(inlines(&parser.line("@[Ana]").content), "@Ana");
}

#[test]
fn names_match_in_any_case() {
    let sample = "ABCXYZ ÀÉÖØÞß ĀĂĶĹŇŊŶŹŽ ΑΒΡΣΫ АБЯЀЏЁ";
    let person = review_card::markup::Named { name: String::from(sample), url: Some(String::from("u")) };
    let mut parser = review_card::markup::Parser::new(&|_| String::new());
    parser.introduce(&[&person]);
    let parsed = parser.line(&format!("@[{}]", sample.to_lowercase()));
    assert_eq!(parsed.problems, [""; 0]);
}
