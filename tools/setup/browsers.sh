#!/usr/bin/env bash
# Browsers and their drivers, for the tests: Chromium, Firefox, and WebKitGTK under a display of its own.
set -euo pipefail
cd "$(dirname "$0")/../.."
. tools/env.sh
. tools/setup/say.sh

if have apt-get; then
  tools/setup/apt-install.sh "browsers for the tests" "1 to 3 minutes" \
    chromium chromium-driver firefox-esr webkit2gtk-driver xvfb
fi
have geckodriver || tools/setup/cargo-tool.sh geckodriver "$geckodriver_version" geckodriver "about 2 minutes" --locked

have chromedriver || die "chromedriver is missing: install Chrome or Chromium, and the chromedriver of the same version."
have firefox || have firefox-esr ||
  die "Firefox is missing: install it, or run the page tests without it: 'make test ENGINES=chromium'."
