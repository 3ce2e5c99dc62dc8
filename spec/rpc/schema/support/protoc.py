"""Compiles case*.proto of a folder, and reads and writes what request.json holds."""
import base64
import difflib
import json
import os
import sys

import grpc_tools
from google.protobuf import descriptor_pb2, descriptor_pool, json_format, message_factory
from grpc_tools import protoc

folder = sys.argv[1]
include = os.path.join(os.path.dirname(grpc_tools.__file__), '_proto')
answers = []
with open(os.path.join(folder, 'request.json'), encoding='utf8') as file:
    cases = json.load(file)

for index, case in enumerate(cases):
    name = f'case{index}.proto'
    out = os.path.join(folder, f'case{index}.bin')
    if protoc.main(['', f'-I{folder}', f'-I{include}', '--include_imports', f'--descriptor_set_out={out}', name]) != 0:
        sys.exit(f'protoc refuses {name}')
    with open(out, 'rb') as file:
        compiled = descriptor_pb2.FileDescriptorSet.FromString(file.read())
    served = descriptor_pb2.FileDescriptorSet.FromString(base64.b64decode(case['set']))
    texts = []
    for descriptors in (served, compiled):
        for file in descriptors.file:
            # The options of Google's own files are for their generated code.
            file.ClearField('options')
        texts.append(str(descriptors).split('\n'))
    difference = '\n'.join(difflib.unified_diff(*texts, lineterm=''))

    pool = descriptor_pool.DescriptorPool()
    for file in served.file:
        pool.Add(file)
    message_class = message_factory.GetMessageClass(pool.FindMessageTypeByName('test.v1.RunRequest'))
    written = [message_class.FromString(base64.b64decode(value)).SerializeToString() for value in case['bytes']]
    from_json = [json_format.ParseDict(value, message_class()).SerializeToString() for value in case['json']]
    answers.append({
        'difference': difference,
        'written': [base64.b64encode(value).decode() for value in written],
        'fromJson': [base64.b64encode(value).decode() for value in from_json],
    })

with open(os.path.join(folder, 'answer.json'), 'w', encoding='utf8') as file:
    json.dump(answers, file)
