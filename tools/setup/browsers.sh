#!/usr/bin/env bash
# Browsers and their drivers, for the tests: Chromium, Firefox, and WebKitGTK under a display of its own; of the last two only
# those that ENGINES names, as for the tests. Chromium is there in any case, for the component tests.
set -euo pipefail
cd "$(dirname "$0")/../.."
. tools/env.sh
. tools/setup/say.sh

wants() { [[ ",${ENGINES-chromium,firefox,webkit}," == *",$1,"* ]]; }

packages=(chromium chromium-driver)
if wants firefox; then packages+=(firefox-esr); fi
if wants webkit; then packages+=(webkit2gtk-driver xvfb); fi
if have apt-get; then tools/setup/apt-install.sh "browsers for the tests" "1 to 3 minutes" "${packages[@]}"; fi

have chromedriver || die "chromedriver is missing: install Chrome or Chromium, and the chromedriver of the same version."
wants firefox || exit 0
have geckodriver || tools/setup/cargo-tool.sh geckodriver "$geckodriver_version" geckodriver "about 2 minutes" --locked
have firefox || have firefox-esr ||
  die "Firefox is missing: install it, or run the page tests without it: 'make test ENGINES=chromium'."
