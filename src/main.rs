//! The native command: `review-card check FILE…`.

#![forbid(unsafe_code)]

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    native::main()
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use std::collections::HashSet;
    use std::ffi::{OsStr, OsString};
    use std::io::{self, Read, Write};
    use std::path::{Path, PathBuf};
    use std::process::ExitCode;

    use review_card::check::{Kind, check_one, decoded, split_choice};

    const HELP: &str = "\
review-card check FILE…

Checks reviews: JSON files, and HTML pages, also with front matter. `-` is the standard input.
Of a JSON file every review is checked; FILE#CHOICE chooses one, as in a card's src.
Prints what should be mended as FILE:LINE:COLUMN: MESSAGE. The cards of a page whose
reviews are not in it are told of on the standard error, and are nothing to mend.

Exit status: 0 nothing to mend, 1 something to mend, 2 called wrongly.
";

    const MEND: ExitCode = ExitCode::FAILURE;

    pub fn main() -> ExitCode {
        let args: Vec<OsString> = std::env::args_os().skip(1).collect();
        // Whoever reads the output may stop reading: no reason to complain.
        run(&args, &mut io::stdout().lock(), &mut io::stderr().lock()).unwrap_or(MEND)
    }

    fn run(args: &[OsString], out: &mut dyn Write, err: &mut dyn Write) -> io::Result<ExitCode> {
        let words: Vec<_> = args.iter().map(|arg| arg.to_string_lossy()).collect();
        let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
        let before_files = match words.as_slice() {
            ["--help" | "-h" | "help", ..] | ["check", "--help" | "-h", ..] => {
                out.write_all(HELP.as_bytes())?;
                return Ok(ExitCode::SUCCESS);
            }
            ["--version" | "-V", ..] => {
                writeln!(out, "review-card {}", env!("CARGO_PKG_VERSION"))?;
                return Ok(ExitCode::SUCCESS);
            }
            ["check", "--", _, ..] => 2,
            ["check", files @ ..] if !files.is_empty() && files != ["--"] => {
                if let Some(option) = files.iter().find(|file| file.starts_with('-') && **file != "-") {
                    writeln!(err, "review-card: there is no option {option}.\n\n{HELP}")?;
                    return Ok(ExitCode::from(2));
                }
                1
            }
            _ => {
                let wrong = match words.as_slice() {
                    ["check", ..] => "which file?",
                    [] => "what to do?",
                    _ => "there is one command, check.",
                };
                writeln!(err, "review-card: {wrong}\n\n{HELP}")?;
                return Ok(ExitCode::from(2));
            }
        };
        let inputs: Vec<Input> = args.iter().skip(before_files).map(|arg| Input::of(arg)).collect();
        let known: HashSet<(PathBuf, &str)> =
            inputs.iter().filter_map(|input| Some((input.path.canonicalize().ok()?, input.choice.as_str()))).collect();
        let (mut count, mut touched) = (0usize, 0usize);
        for input in &inputs {
            let (before, name) = (count, input.path.display());
            match input.read() {
                Ok(bytes) => {
                    for finding in check_one(&bytes, &input.choice) {
                        let (place, message) = (finding.place, finding.message);
                        match finding.kind {
                            Kind::Mend => {
                                writeln!(out, "{name}:{place}: {message}")?;
                                count = count.saturating_add(1);
                            }
                            Kind::Elsewhere(Some(address)) if is_known(&known, &input.path, &address) => {}
                            Kind::Elsewhere(_) => writeln!(err, "{name}:{place}: not checked: {message}")?,
                        }
                    }
                }
                Err(error) => {
                    writeln!(out, "{name}:1:1: cannot be read: {error}")?;
                    count = count.saturating_add(1);
                }
            }
            touched = touched.saturating_add(usize::from(count > before));
        }
        if count == 0 {
            writeln!(err, "{}: nothing to mend", counted(inputs.len(), "file"))?;
            return Ok(ExitCode::SUCCESS);
        }
        writeln!(err, "{} in {}", counted(count, "problem"), counted(touched, "file"))?;
        Ok(MEND)
    }

    fn counted(count: usize, what: &str) -> String {
        format!("{count} {what}{}", if count == 1 { "" } else { "s" })
    }

    /// A file, and which of its reviews is to be checked; all of them where the choice is empty.
    struct Input {
        path: PathBuf,
        choice: String,
    }

    impl Input {
        fn of(arg: &OsStr) -> Self {
            let whole = Path::new(arg);
            // A file may have the sign in its name, and a name that is no text chooses nothing.
            let chosen = arg.to_str().filter(|_| !whole.exists()).map(split_choice);
            match chosen.filter(|(path, _)| !path.is_empty()) {
                Some((path, choice)) => Input { path: path.into(), choice },
                None => Input { path: whole.to_owned(), choice: String::new() },
            }
        }

        fn read(&self) -> io::Result<Vec<u8>> {
            if self.path.as_os_str() != "-" {
                return std::fs::read(&self.path);
            }
            let mut bytes = Vec::new();
            io::stdin().lock().read_to_end(&mut bytes)?;
            Ok(bytes)
        }
    }

    /// Whether the review at an address, seen from a page, is one of those that are checked.
    fn is_known(known: &HashSet<(PathBuf, &str)>, page: &Path, address: &str) -> bool {
        let (file, choice) = split_choice(address);
        let file = decoded(file.split('?').next().unwrap_or_default());
        let Ok(file) = page.with_file_name("").join(file).canonicalize() else { return false };
        known.contains(&(file.clone(), "")) || known.contains(&(file, choice.as_str()))
    }
}
