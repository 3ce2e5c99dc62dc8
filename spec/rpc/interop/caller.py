"""Calls every method of lab.v1.Telemetry, and prints what comes back as one JSON object."""

import json
import sys

import grpc
from google.protobuf.json_format import MessageToDict, ParseDict

address, stubs = sys.argv[1:]
sys.path.insert(0, stubs)
from lab.v1 import telemetry_pb2 as pb  # noqa: E402
from lab.v1 import telemetry_pb2_grpc as rpc  # noqa: E402


def talk(channel):
    """Sends a message only once the one before was answered."""
    import queue

    to_send = queue.Queue()
    replies = rpc.TelemetryStub(channel).converse(iter(to_send.get, None))
    heard = []
    for text in ["good", "day", "to you"]:
        to_send.put(pb.ConverseRequest(text=text))
        reply = next(replies)
        heard.append([reply.turn, reply.text])
    to_send.put(None)
    heard.extend([reply.turn, reply.text] for reply in replies)
    return heard


def failure(call):
    try:
        call()
    except grpc.RpcError as error:
        return [error.code().name, error.details()]
    return None


def point(timestamp, value):
    return pb.AggregateRequest(timestamp=timestamp, value=value)


with grpc.insecure_channel(address) as channel:
    stub = rpc.TelemetryStub(channel)
    entry = ParseDict(json.load(sys.stdin), pb.Entry())
    echoed = stub.echo(entry)
    slow = stub.count(pb.CountRequest(to=1_000_000_000))
    first = next(slow).value
    slow.cancel()
    print(
        json.dumps(
            {
                "echoed": MessageToDict(echoed),
                "same": echoed == entry,
                "defaulted": stub.echo(pb.Entry(level=pb.Entry.LEVEL_INFO, at=entry.at)).retries,
                "counted": [reply.value for reply in stub.count(pb.CountRequest(to=5))],
                "aggregated": MessageToDict(
                    stub.aggregate(iter([point(1.0, 10.5), point(2.0, 20.3), point(3.0, 15.8)])),
                    always_print_fields_with_no_presence=True,
                ),
                "nothing": MessageToDict(stub.aggregate(iter([])), always_print_fields_with_no_presence=True),
                "conversation": talk(channel),
                "failed": failure(lambda: stub.fail(pb.FailRequest(code="NOT_FOUND", message="Not here."))),
                "refused": failure(lambda: stub.echo(pb.Entry(at=entry.at))),
                "late": failure(lambda: stub.fail(pb.FailRequest(code="wait", message=""), timeout=0.2))[0],
                "first": first,
            }
        )
    )
