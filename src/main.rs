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
    use std::io::{self, Read, Write};
    use std::process::ExitCode;

    use review_card::check::check;

    const HELP: &str = "\
review-card check FILE…

Checks reviews: JSON files, and HTML pages with JSON-LD. `-` is the standard input.
Prints what should be mended as FILE:LINE:COLUMN: MESSAGE.

Exit status: 0 nothing to mend, 1 something to mend, 2 called wrongly.
";

    const MEND: ExitCode = ExitCode::FAILURE;

    pub fn main() -> ExitCode {
        let args: Vec<String> = std::env::args_os().skip(1).map(|arg| arg.to_string_lossy().into_owned()).collect();
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        // Whoever reads the output may stop reading: no reason to complain.
        run(&args, &mut io::stdout().lock(), &mut io::stderr().lock()).unwrap_or(MEND)
    }

    fn run(args: &[&str], out: &mut dyn Write, err: &mut dyn Write) -> io::Result<ExitCode> {
        let files = match args {
            ["--help" | "-h" | "help", ..] | ["check", "--help" | "-h", ..] => {
                out.write_all(HELP.as_bytes())?;
                return Ok(ExitCode::SUCCESS);
            }
            ["--version" | "-V", ..] => {
                writeln!(out, "review-card {}", env!("CARGO_PKG_VERSION"))?;
                return Ok(ExitCode::SUCCESS);
            }
            ["check", "--", files @ ..] | ["check", files @ ..] if !files.is_empty() => files,
            _ => {
                let wrong = match args {
                    ["check", ..] => "which file?",
                    [] => "what to do?",
                    _ => "there is one command, check.",
                };
                writeln!(err, "review-card: {wrong}\n\n{HELP}")?;
                return Ok(ExitCode::from(2));
            }
        };
        if let Some(option) =
            files.iter().find(|file| file.starts_with('-') && **file != "-" && args.get(1) != Some(&"--"))
        {
            writeln!(err, "review-card: there is no option {option}.\n\n{HELP}")?;
            return Ok(ExitCode::from(2));
        }
        let (mut count, mut touched) = (0usize, 0usize);
        for file in files {
            let before = count;
            match read(file) {
                Ok(bytes) => {
                    for finding in check(&bytes) {
                        writeln!(out, "{file}:{}: {}", finding.place, finding.message)?;
                        count = count.saturating_add(1);
                    }
                }
                Err(error) => {
                    writeln!(out, "{file}:1:1: cannot be read: {error}")?;
                    count = count.saturating_add(1);
                }
            }
            touched = touched.saturating_add(usize::from(count > before));
        }
        if count == 0 {
            writeln!(err, "{}: nothing to mend", counted(files.len(), "file"))?;
            return Ok(ExitCode::SUCCESS);
        }
        writeln!(err, "{} in {}", counted(count, "problem"), counted(touched, "file"))?;
        Ok(MEND)
    }

    fn counted(count: usize, what: &str) -> String {
        format!("{count} {what}{}", if count == 1 { "" } else { "s" })
    }

    fn read(file: &str) -> io::Result<Vec<u8>> {
        if file != "-" {
            return std::fs::read(file);
        }
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes)?;
        Ok(bytes)
    }
}
