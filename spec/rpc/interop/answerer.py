"""Serves lab.v1.Telemetry on a free port, which it prints, until its standard input ends."""

import sys
from concurrent import futures

import grpc

(stubs,) = sys.argv[1:]
sys.path.insert(0, stubs)
from grpc_reflection.v1alpha import reflection  # noqa: E402
from lab.v1 import telemetry_pb2 as pb  # noqa: E402
from lab.v1 import telemetry_pb2_grpc as rpc  # noqa: E402


class Telemetry(rpc.TelemetryServicer):
    def echo(self, request, context):
        return request

    def count(self, request, context):
        for value in range(request.to):
            yield pb.CountResponse(value=value)

    def aggregate(self, requests, context):
        values = [point.value for point in requests]
        total = sum(values)
        return pb.AggregateResponse(count=len(values), total=total, average=total / len(values) if values else 0)

    def converse(self, requests, context):
        for turn, request in enumerate(requests):
            yield pb.ConverseResponse(turn=turn, text=request.text.upper())

    def fail(self, request, context):
        context.abort(grpc.StatusCode[request.code], request.message)


server = grpc.server(futures.ThreadPoolExecutor(max_workers=8))
rpc.add_TelemetryServicer_to_server(Telemetry(), server)
reflection.enable_server_reflection(
    [pb.DESCRIPTOR.services_by_name["Telemetry"].full_name, reflection.SERVICE_NAME], server
)
port = server.add_insecure_port("127.0.0.1:0")
server.start()
print(port, flush=True)
sys.stdin.read()
server.stop(None)
