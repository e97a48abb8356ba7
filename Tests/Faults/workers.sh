#!/usr/bin/env bash
# A night on PostgreSQL whose two workers, or whose server, are disturbed at a random moment. Run it under
# scripts/with-postgres. Arguments: the fault, how often.
#   paused      a worker is stopped for longer than its lease, and goes on
#   killed      a worker is killed, and another comes
#   terminated  a worker is told to end, and another comes; no attempt may be counted, so no lease may run out
#   server      the server crashes and comes back
#   away        a worker is told to end while the server is away, and must not wait for it
set -uo pipefail
source "$(dirname "$0")/lib.sh"
readonly fault=$1 rounds=${2:-3}
if [[ -z ${SIDETONE_TEST_POSTGRES:-} ]]; then
    echo "| $fault: not tested, PostgreSQL is missing | 0 | 0 | 0 | 0 |"
    exit 0
fi
prepare

# The program with the clock of the samples, on the schema of the round.
sidetone() {
    local verb=$1
    shift
    exec env LD_PRELOAD="$scratch/shim.so" FAULT_CLOCK="$clock" FAULT_PATH="$work" "$program" "$verb" \
        --database "$address" --work "$work" --config "$repository/samples/sidetone.yaml" --archive "$archive" "$@"
}

query() { psql -q -At "$SIDETONE_TEST_POSTGRES" -c "$1"; }

# Long enough that none runs out on a busy machine, where three of them would quarantine a recording; short enough to
# wait for one.
readonly lease=$([[ $fault == terminated ]] && echo 60 || echo 10)
worker() { sidetone worker --workers 1 --lease "$lease" >>"$scratch/said" 2>&1; }

# A server that is away when a program starts ends it at once, as a wrong address does; that is not tried here.
await_work() {
    until [[ $(query "SELECT COUNT(*) FROM $schema.job" 2>/dev/null) -gt 0 ]]; do sleep 0.05; done
}

disturb() {
    [[ $fault != server && $fault != away ]] || await_work
    sleep "0.$((RANDOM % 10))$((RANDOM % 10))"
    case $fault in
    paused)
        kill -STOP "$one"
        sleep $((lease + 3))
        kill -CONT "$one"
        ;;
    killed | terminated)
        kill "-$([[ $fault == killed ]] && echo KILL || echo TERM)" "$one"
        # Quietly: that it was killed is no news.
        wait "$one" 2>/dev/null
        local status=$?
        # 143: it had not yet begun to listen to signals, and so had claimed nothing.
        if [[ $fault == terminated && $status != 0 && $status != 143 ]]; then
            echo "  the worker ended with status $status" >&2
            lost=$((lost + 1))
        fi
        worker &
        one=$!
        ;;
    server) "$repository/scripts/with-postgres" --crash ;;
    away)
        "$repository/scripts/with-postgres" --crash 20 &
        local server=$! told
        sleep 1
        told=$SECONDS
        kill -TERM "$one"
        wait "$one"
        # Ten seconds are promised; who supervises it kills it after fifteen.
        if ((SECONDS - told > 14)); then
            echo "  the worker ended after $((SECONDS - told)) s" >&2
            lost=$((lost + 1))
        fi
        wait "$server"
        worker &
        one=$!
        ;;
    esac
}

compare() {
    (sidetone dump) | sort >"$scratch/found.dump"
    local missing extra
    missing=$(comm -23 "$scratch/reference.dump" "$scratch/found.dump" | wc -l)
    extra=$(comm -13 "$scratch/reference.dump" "$scratch/found.dump" | wc -l)
    lost=$((lost + missing)) duplicated=$((duplicated + extra))
    unaccounted=$((unaccounted + $(grep -c '^recording' "$scratch/reference.dump") - \
        $(grep -c '^recording' "$scratch/found.dump")))
    if ((missing + extra)); then
        comm -3 "$scratch/reference.dump" "$scratch/found.dump" | cut -c 1-200 | head -n 4 >&2
        tail -n 5 "$scratch/said" >&2
        query "SELECT subject, state, attempts, reason FROM $schema.job WHERE attempts > 1 LIMIT 3" >&2
    fi
    if [[ $fault == terminated && $(query "SELECT COUNT(*) FROM $schema.job WHERE attempts <> 1") != 0 ]]; then
        echo "  an attempt was counted that was given back" >&2
        lost=$((lost + 1))
    fi
}

for ((round = 0; round < rounds; round++)); do
    schema=faults_$$_$round
    query "CREATE SCHEMA $schema"
    address="$SIDETONE_TEST_POSTGRES&options=-csearch_path%3D$schema"
    fresh
    worker &
    one=$!
    worker &
    two=$!
    (sidetone nightly --enqueue --date 2026-11-23 >>"$scratch/said" 2>&1) &
    night=$!
    disturb
    wait "$night"
    (($? <= 1)) || lost=$((lost + 1))
    kill -TERM "$one" "$two"
    wait "$one" "$two"
    runs=$((runs + 1))
    compare
done
report "workers on PostgreSQL: $fault"
