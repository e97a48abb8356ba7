# Shared by the faults: an archive, a reference run, and the comparison with it.

readonly repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
readonly program=${SIDETONE:-$repository/.build/release/sidetone}
readonly scratch=$(mktemp -d "${TMPDIR:-/tmp}/sidetone-faults.XXXXXX")
readonly archive=$scratch/archive
readonly work=$scratch/work
# The clock of every run: the Tuesday after the week of the samples.
readonly clock=1795483800
trap 'rm -rf "$scratch"' EXIT

export SIDETONE_ARCHIVE_SETTLE_S=0.02 SWIFT_BACKTRACE=enable=no TZ=Europe/Kyiv
runs=0 lost=0 duplicated=0 unaccounted=0

# Made anew, or taken from the folder of an earlier fault of the same run.
prepare() {
    [[ -x $program ]] || { echo "$program: expected the program; make build" >&2; exit 2; }
    if [[ -n ${FAULTS_PREPARED:-} ]]; then
        cp -rp "$FAULTS_PREPARED"/{shim.so,archive,reference.dump} "$scratch"
        return
    fi
    cc -shared -fPIC -O1 -o "$scratch/shim.so" "$repository/Tests/Faults/shim.c" -ldl
    cp -r "$repository/samples/archive" "$archive"
    settle "$archive"
    night "$scratch/reference" >/dev/null 2>&1 || true
    dump "$scratch/reference" >"$scratch/reference.dump"
    [[ $(grep -c '^transcript' "$scratch/reference.dump") -gt 0 ]] ||
        { echo "The undisturbed run made nothing: a comparison would be blind." >&2; exit 2; }
}

# Files that have stood still for a day.
settle() { find "$1" -type f -exec touch -d "@$((clock - 86400))" {} +; }

# A night over `$archive`, given up after `$limit_s` where that is set; further arguments are settings of the shim.
night() {
    prepare_night "$@"
    timeout --foreground "${limit_s:-0}" "${night_command[@]}"
}

# The same, not waited for: `$victim` is the program itself, for `kill`.
start_night() {
    prepare_night "$@"
    "${night_command[@]}" >/dev/null 2>&1 &
    victim=$!
}

prepare_night() {
    local folder=$1
    shift
    # A job in the background ignores SIGINT unless it is made to listen.
    night_command=(
        env --default-signal=INT LD_PRELOAD="$scratch/shim.so" FAULT_CLOCK="${at:-$clock}" FAULT_PATH="$folder" "$@"
        "$program" nightly --config "$repository/samples/sidetone.yaml" --archive "$archive" --work "$folder"
        --date 2026-11-23
    )
}

# A night that is to end well, with each of so many files in the ledger that it prints. Further arguments as of `night`.
sound_night() {
    local files=$1 status
    shift
    night "$@" >"$scratch/said" 2>&1
    status=$?
    if ((status > 1)); then
        echo "  the night ended with status $status" >&2
        lost=$((lost + 1))
    fi
    unaccounted=$((unaccounted + files - $(counted_files "$scratch/said")))
}

# The sum of the fates in what a night said.
counted_files() {
    awk '/^(processed|waiting|refused|quarantined|duplicate|erased) / { sum += $2 } END { print sum + 0 }' "$1"
}

dump() {
    env LD_PRELOAD="$scratch/shim.so" FAULT_CLOCK="$clock" "$program" dump --work "$1" | sort
}

# Finishes what was disturbed, compares it with the undisturbed run, and counts what differs.
settle_accounts() {
    local folder=$1
    runs=$((runs + ${2:-1}))
    night "$folder" >/dev/null 2>&1
    local status=$?
    if ((status > 1)); then
        echo "  the run after the fault ended with status $status" >&2
        lost=$((lost + 1))
    fi
    dump "$folder" >"$scratch/found.dump"
    local missing extra files
    missing=$(comm -23 <(comparable reference) <(comparable found) | tee "$scratch/missing" | wc -l)
    extra=$(comm -13 <(comparable reference) <(comparable found) | tee "$scratch/extra" | wc -l)
    files=$(grep -c '^recording' "$scratch/reference.dump")
    lost=$((lost + missing))
    duplicated=$((duplicated + extra))
    unaccounted=$((unaccounted + files - $(grep -c '^recording' "$scratch/found.dump")))
    if ((missing + extra)); then head -n 3 "$scratch/missing" "$scratch/extra" | cut -c 1-200 >&2; fi
    audit "$folder"
}

# What was decided without a recording that was not there stands: such facts, an expression, are not compared.
decided='^$'
comparable() { grep -Ev "$decided" "$scratch/$1.dump"; }

audit() {
    "$program" audit verify --work "$1" >"$scratch/audit" 2>&1 && return
    echo "  the audit log does not verify: $(tail -n 1 "$scratch/audit")" >&2
    lost=$((lost + 1))
}

# One line of the table, and whether all is well.
report() {
    printf '| %s | %d | %d | %d | %d |\n' "$1" "$runs" "$lost" "$duplicated" "$unaccounted"
    ((lost == 0 && duplicated == 0 && unaccounted == 0))
}

fresh() { rm -rf "$work"; }
