# What building and testing need beside the .NET 10 SDK, and how to get it from Debian's packages. Sourced by ./plenary and ./test.

need_dotnet() {
  if ! command -v dotnet >/dev/null || ! grep -q '^10\.' <<<"$(dotnet --list-sdks)"; then
    echo "plenary: the .NET 10 SDK is missing. Install it from https://dot.net and try again." >&2
    exit 2
  fi
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo -n "$@"; else return 1; fi; }

# apt_get PACKAGE…: installs quietly; says what to type where it may not.
apt_get() {
  command -v apt-get >/dev/null || { echo "plenary: please install: $*" >&2; return 1; }
  { as_root apt-get update -qq && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; } >/dev/null 2>&1 ||
    { echo "plenary: could not install. Type: sudo apt-get install $*" >&2; return 1; }
}

# Without ICU no text can be normalised. (ldconfig is not on the path of everybody; a pipe into grep -q may end it too early and read as "missing".)
need_icu() {
  grep -q libicuuc <<<"$(PATH=$PATH:/usr/sbin:/sbin ldconfig -p 2>/dev/null)" && return 0
  as_root apt-get update -qq >/dev/null 2>&1 || true
  apt_get "$(apt-cache search --names-only '^libicu[0-9]+$' | awk '{print $1}' | sort -V | tail -n 1)" || exit 2
}

# Zones of deadlines; without them only UTC is known, and a sentence says so.
need_zones() { [ -e /usr/share/zoneinfo/Europe/Zurich ] || apt_get tzdata || true; }

rid() { case "$(uname -m)" in aarch64|arm64) echo linux-arm64 ;; *) echo linux-x64 ;; esac; }
