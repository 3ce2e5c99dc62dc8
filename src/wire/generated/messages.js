/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["rivulet"] || ($protobuf.roots["rivulet"] = {});

export const rivulet = $root.rivulet = (() => {

    /**
     * Namespace rivulet.
     * @exports rivulet
     * @namespace
     */
    const rivulet = {};

    rivulet.v1 = (function() {

        /**
         * Namespace v1.
         * @memberof rivulet
         * @namespace
         */
        const v1 = {};

        v1.VariablesService = (function() {

            /**
             * Constructs a new VariablesService service.
             * @memberof rivulet.v1
             * @classdesc Represents a VariablesService
             * @extends $protobuf.rpc.Service
             * @constructor
             * @param {$protobuf.RPCImpl} rpcImpl RPC implementation
             * @param {boolean} [requestDelimited=false] Whether requests are length-delimited
             * @param {boolean} [responseDelimited=false] Whether responses are length-delimited
             */
            const VariablesService = function(rpcImpl, requestDelimited, responseDelimited) {
                $protobuf.rpc.Service.call(this, rpcImpl, requestDelimited, responseDelimited);
            };

            $Object.defineProperty(VariablesService.prototype = $Object.create($protobuf.rpc.Service.prototype), "constructor", { value: VariablesService, writable: true, enumerable: false, configurable: true });

            /**
             * Creates new VariablesService service using the specified rpc implementation.
             * @function create
             * @memberof rivulet.v1.VariablesService
             * @static
             * @param {$protobuf.RPCImpl} rpcImpl RPC implementation
             * @param {boolean} [requestDelimited=false] Whether requests are length-delimited
             * @param {boolean} [responseDelimited=false] Whether responses are length-delimited
             * @returns {VariablesService} RPC service. Useful where requests and/or responses are streamed.
             */
            VariablesService.create = function(rpcImpl, requestDelimited, responseDelimited) {
                return new this(rpcImpl, requestDelimited, responseDelimited);
            };

            /**
             * Callback as used by {@link rivulet.v1.VariablesService#openSession}.
             * @memberof rivulet.v1.VariablesService
             * @typedef OpenSessionCallback
             * @type {function}
             * @param {Error|null} error Error, if any
             * @param {rivulet.v1.OpenSessionResponse} [response] OpenSessionResponse
             */

            /**
             * Calls OpenSession.
             * @memberof rivulet.v1.VariablesService
             * @typedef OpenSession
             * @type {{
             *   (request: rivulet.v1.IOpenSessionRequest, callback: rivulet.v1.VariablesService.OpenSessionCallback): void;
             *   (request: rivulet.v1.IOpenSessionRequest): Promise<rivulet.v1.OpenSessionResponse>;
             *   readonly name: "OpenSession";
             *   readonly path: "/rivulet.v1.VariablesService/OpenSession";
             *   readonly requestType: "OpenSessionRequest";
             *   readonly responseType: "OpenSessionResponse";
             *   readonly requestStream: undefined;
             *   readonly responseStream: undefined;
             * }}
             */

            /**
             * Calls OpenSession.
             * @name rivulet.v1.VariablesService#openSession
             * @type {rivulet.v1.VariablesService.OpenSession}
             */
            $Object.defineProperties(VariablesService.prototype.openSession = function(request, callback) {
                return $protobuf.rpc.Service.prototype.rpcCall.call(this, VariablesService.prototype.openSession, $root.rivulet.v1.OpenSessionRequest, $root.rivulet.v1.OpenSessionResponse, request, callback);
            }, {
                name: { value: "OpenSession" },
                path: { value: "/rivulet.v1.VariablesService/OpenSession" },
                requestType: { value: "OpenSessionRequest" },
                responseType: { value: "OpenSessionResponse" },
                requestStream: { value: $undefined },
                responseStream: { value: $undefined }
            });

            /**
             * Callback as used by {@link rivulet.v1.VariablesService#endSession}.
             * @memberof rivulet.v1.VariablesService
             * @typedef EndSessionCallback
             * @type {function}
             * @param {Error|null} error Error, if any
             * @param {rivulet.v1.EndSessionResponse} [response] EndSessionResponse
             */

            /**
             * Calls EndSession.
             * @memberof rivulet.v1.VariablesService
             * @typedef EndSession
             * @type {{
             *   (request: rivulet.v1.IEndSessionRequest, callback: rivulet.v1.VariablesService.EndSessionCallback): void;
             *   (request: rivulet.v1.IEndSessionRequest): Promise<rivulet.v1.EndSessionResponse>;
             *   readonly name: "EndSession";
             *   readonly path: "/rivulet.v1.VariablesService/EndSession";
             *   readonly requestType: "EndSessionRequest";
             *   readonly responseType: "EndSessionResponse";
             *   readonly requestStream: undefined;
             *   readonly responseStream: undefined;
             * }}
             */

            /**
             * Calls EndSession.
             * @name rivulet.v1.VariablesService#endSession
             * @type {rivulet.v1.VariablesService.EndSession}
             */
            $Object.defineProperties(VariablesService.prototype.endSession = function(request, callback) {
                return $protobuf.rpc.Service.prototype.rpcCall.call(this, VariablesService.prototype.endSession, $root.rivulet.v1.EndSessionRequest, $root.rivulet.v1.EndSessionResponse, request, callback);
            }, {
                name: { value: "EndSession" },
                path: { value: "/rivulet.v1.VariablesService/EndSession" },
                requestType: { value: "EndSessionRequest" },
                responseType: { value: "EndSessionResponse" },
                requestStream: { value: $undefined },
                responseStream: { value: $undefined }
            });

            /**
             * Callback as used by {@link rivulet.v1.VariablesService#listSessions}.
             * @memberof rivulet.v1.VariablesService
             * @typedef ListSessionsCallback
             * @type {function}
             * @param {Error|null} error Error, if any
             * @param {rivulet.v1.ListSessionsResponse} [response] ListSessionsResponse
             */

            /**
             * Calls ListSessions.
             * @memberof rivulet.v1.VariablesService
             * @typedef ListSessions
             * @type {{
             *   (request: rivulet.v1.IListSessionsRequest, callback: rivulet.v1.VariablesService.ListSessionsCallback): void;
             *   (request: rivulet.v1.IListSessionsRequest): Promise<rivulet.v1.ListSessionsResponse>;
             *   readonly name: "ListSessions";
             *   readonly path: "/rivulet.v1.VariablesService/ListSessions";
             *   readonly requestType: "ListSessionsRequest";
             *   readonly responseType: "ListSessionsResponse";
             *   readonly requestStream: undefined;
             *   readonly responseStream: undefined;
             * }}
             */

            /**
             * Calls ListSessions.
             * @name rivulet.v1.VariablesService#listSessions
             * @type {rivulet.v1.VariablesService.ListSessions}
             */
            $Object.defineProperties(VariablesService.prototype.listSessions = function(request, callback) {
                return $protobuf.rpc.Service.prototype.rpcCall.call(this, VariablesService.prototype.listSessions, $root.rivulet.v1.ListSessionsRequest, $root.rivulet.v1.ListSessionsResponse, request, callback);
            }, {
                name: { value: "ListSessions" },
                path: { value: "/rivulet.v1.VariablesService/ListSessions" },
                requestType: { value: "ListSessionsRequest" },
                responseType: { value: "ListSessionsResponse" },
                requestStream: { value: $undefined },
                responseStream: { value: $undefined }
            });

            /**
             * Callback as used by {@link rivulet.v1.VariablesService#getVariables}.
             * @memberof rivulet.v1.VariablesService
             * @typedef GetVariablesCallback
             * @type {function}
             * @param {Error|null} error Error, if any
             * @param {rivulet.v1.GetVariablesResponse} [response] GetVariablesResponse
             */

            /**
             * Calls GetVariables.
             * @memberof rivulet.v1.VariablesService
             * @typedef GetVariables
             * @type {{
             *   (request: rivulet.v1.IGetVariablesRequest, callback: rivulet.v1.VariablesService.GetVariablesCallback): void;
             *   (request: rivulet.v1.IGetVariablesRequest): Promise<rivulet.v1.GetVariablesResponse>;
             *   readonly name: "GetVariables";
             *   readonly path: "/rivulet.v1.VariablesService/GetVariables";
             *   readonly requestType: "GetVariablesRequest";
             *   readonly responseType: "GetVariablesResponse";
             *   readonly requestStream: undefined;
             *   readonly responseStream: undefined;
             * }}
             */

            /**
             * Calls GetVariables.
             * @name rivulet.v1.VariablesService#getVariables
             * @type {rivulet.v1.VariablesService.GetVariables}
             */
            $Object.defineProperties(VariablesService.prototype.getVariables = function(request, callback) {
                return $protobuf.rpc.Service.prototype.rpcCall.call(this, VariablesService.prototype.getVariables, $root.rivulet.v1.GetVariablesRequest, $root.rivulet.v1.GetVariablesResponse, request, callback);
            }, {
                name: { value: "GetVariables" },
                path: { value: "/rivulet.v1.VariablesService/GetVariables" },
                requestType: { value: "GetVariablesRequest" },
                responseType: { value: "GetVariablesResponse" },
                requestStream: { value: $undefined },
                responseStream: { value: $undefined }
            });

            /**
             * Callback as used by {@link rivulet.v1.VariablesService#listVariables}.
             * @memberof rivulet.v1.VariablesService
             * @typedef ListVariablesCallback
             * @type {function}
             * @param {Error|null} error Error, if any
             * @param {rivulet.v1.ListVariablesResponse} [response] ListVariablesResponse
             */

            /**
             * Calls ListVariables.
             * @memberof rivulet.v1.VariablesService
             * @typedef ListVariables
             * @type {{
             *   (request: rivulet.v1.IListVariablesRequest, callback: rivulet.v1.VariablesService.ListVariablesCallback): void;
             *   (request: rivulet.v1.IListVariablesRequest): Promise<rivulet.v1.ListVariablesResponse>;
             *   readonly name: "ListVariables";
             *   readonly path: "/rivulet.v1.VariablesService/ListVariables";
             *   readonly requestType: "ListVariablesRequest";
             *   readonly responseType: "ListVariablesResponse";
             *   readonly requestStream: undefined;
             *   readonly responseStream: undefined;
             * }}
             */

            /**
             * Calls ListVariables.
             * @name rivulet.v1.VariablesService#listVariables
             * @type {rivulet.v1.VariablesService.ListVariables}
             */
            $Object.defineProperties(VariablesService.prototype.listVariables = function(request, callback) {
                return $protobuf.rpc.Service.prototype.rpcCall.call(this, VariablesService.prototype.listVariables, $root.rivulet.v1.ListVariablesRequest, $root.rivulet.v1.ListVariablesResponse, request, callback);
            }, {
                name: { value: "ListVariables" },
                path: { value: "/rivulet.v1.VariablesService/ListVariables" },
                requestType: { value: "ListVariablesRequest" },
                responseType: { value: "ListVariablesResponse" },
                requestStream: { value: $undefined },
                responseStream: { value: $undefined }
            });

            /**
             * Callback as used by {@link rivulet.v1.VariablesService#getHistory}.
             * @memberof rivulet.v1.VariablesService
             * @typedef GetHistoryCallback
             * @type {function}
             * @param {Error|null} error Error, if any
             * @param {rivulet.v1.GetHistoryResponse} [response] GetHistoryResponse
             */

            /**
             * Calls GetHistory.
             * @memberof rivulet.v1.VariablesService
             * @typedef GetHistory
             * @type {{
             *   (request: rivulet.v1.IGetHistoryRequest, callback: rivulet.v1.VariablesService.GetHistoryCallback): void;
             *   (request: rivulet.v1.IGetHistoryRequest): Promise<rivulet.v1.GetHistoryResponse>;
             *   readonly name: "GetHistory";
             *   readonly path: "/rivulet.v1.VariablesService/GetHistory";
             *   readonly requestType: "GetHistoryRequest";
             *   readonly responseType: "GetHistoryResponse";
             *   readonly requestStream: undefined;
             *   readonly responseStream: undefined;
             * }}
             */

            /**
             * Calls GetHistory.
             * @name rivulet.v1.VariablesService#getHistory
             * @type {rivulet.v1.VariablesService.GetHistory}
             */
            $Object.defineProperties(VariablesService.prototype.getHistory = function(request, callback) {
                return $protobuf.rpc.Service.prototype.rpcCall.call(this, VariablesService.prototype.getHistory, $root.rivulet.v1.GetHistoryRequest, $root.rivulet.v1.GetHistoryResponse, request, callback);
            }, {
                name: { value: "GetHistory" },
                path: { value: "/rivulet.v1.VariablesService/GetHistory" },
                requestType: { value: "GetHistoryRequest" },
                responseType: { value: "GetHistoryResponse" },
                requestStream: { value: $undefined },
                responseStream: { value: $undefined }
            });

            /**
             * Callback as used by {@link rivulet.v1.VariablesService#write}.
             * @memberof rivulet.v1.VariablesService
             * @typedef WriteCallback
             * @type {function}
             * @param {Error|null} error Error, if any
             * @param {rivulet.v1.WriteResponse} [response] WriteResponse
             */

            /**
             * Calls Write.
             * @memberof rivulet.v1.VariablesService
             * @typedef Write
             * @type {{
             *   (request: rivulet.v1.IWriteRequest, callback: rivulet.v1.VariablesService.WriteCallback): void;
             *   (request: rivulet.v1.IWriteRequest): Promise<rivulet.v1.WriteResponse>;
             *   readonly name: "Write";
             *   readonly path: "/rivulet.v1.VariablesService/Write";
             *   readonly requestType: "WriteRequest";
             *   readonly responseType: "WriteResponse";
             *   readonly requestStream: undefined;
             *   readonly responseStream: undefined;
             * }}
             */

            /**
             * Calls Write.
             * @name rivulet.v1.VariablesService#write
             * @type {rivulet.v1.VariablesService.Write}
             */
            $Object.defineProperties(VariablesService.prototype.write = function(request, callback) {
                return $protobuf.rpc.Service.prototype.rpcCall.call(this, VariablesService.prototype.write, $root.rivulet.v1.WriteRequest, $root.rivulet.v1.WriteResponse, request, callback);
            }, {
                name: { value: "Write" },
                path: { value: "/rivulet.v1.VariablesService/Write" },
                requestType: { value: "WriteRequest" },
                responseType: { value: "WriteResponse" },
                requestStream: { value: $undefined },
                responseStream: { value: $undefined }
            });

            /**
             * Callback as used by {@link rivulet.v1.VariablesService#writeStream}.
             * @memberof rivulet.v1.VariablesService
             * @typedef WriteStreamCallback
             * @type {function}
             * @param {Error|null} error Error, if any
             * @param {rivulet.v1.WriteStreamResponse} [response] WriteStreamResponse
             */

            /**
             * Calls WriteStream.
             * @memberof rivulet.v1.VariablesService
             * @typedef WriteStream
             * @type {{
             *   (request: rivulet.v1.IWriteStreamRequest, callback: rivulet.v1.VariablesService.WriteStreamCallback): void;
             *   (request: rivulet.v1.IWriteStreamRequest): Promise<rivulet.v1.WriteStreamResponse>;
             *   readonly name: "WriteStream";
             *   readonly path: "/rivulet.v1.VariablesService/WriteStream";
             *   readonly requestType: "WriteStreamRequest";
             *   readonly responseType: "WriteStreamResponse";
             *   readonly requestStream: true;
             *   readonly responseStream: true;
             * }}
             */

            /**
             * Calls WriteStream.
             * @name rivulet.v1.VariablesService#writeStream
             * @type {rivulet.v1.VariablesService.WriteStream}
             */
            $Object.defineProperties(VariablesService.prototype.writeStream = function(request, callback) {
                return $protobuf.rpc.Service.prototype.rpcCall.call(this, VariablesService.prototype.writeStream, $root.rivulet.v1.WriteStreamRequest, $root.rivulet.v1.WriteStreamResponse, request, callback);
            }, {
                name: { value: "WriteStream" },
                path: { value: "/rivulet.v1.VariablesService/WriteStream" },
                requestType: { value: "WriteStreamRequest" },
                responseType: { value: "WriteStreamResponse" },
                requestStream: { value: true },
                responseStream: { value: true }
            });

            /**
             * Callback as used by {@link rivulet.v1.VariablesService#watch}.
             * @memberof rivulet.v1.VariablesService
             * @typedef WatchCallback
             * @type {function}
             * @param {Error|null} error Error, if any
             * @param {rivulet.v1.WatchResponse} [response] WatchResponse
             */

            /**
             * Calls Watch.
             * @memberof rivulet.v1.VariablesService
             * @typedef Watch
             * @type {{
             *   (request: rivulet.v1.IWatchRequest, callback: rivulet.v1.VariablesService.WatchCallback): void;
             *   (request: rivulet.v1.IWatchRequest): Promise<rivulet.v1.WatchResponse>;
             *   readonly name: "Watch";
             *   readonly path: "/rivulet.v1.VariablesService/Watch";
             *   readonly requestType: "WatchRequest";
             *   readonly responseType: "WatchResponse";
             *   readonly requestStream: undefined;
             *   readonly responseStream: true;
             * }}
             */

            /**
             * Calls Watch.
             * @name rivulet.v1.VariablesService#watch
             * @type {rivulet.v1.VariablesService.Watch}
             */
            $Object.defineProperties(VariablesService.prototype.watch = function(request, callback) {
                return $protobuf.rpc.Service.prototype.rpcCall.call(this, VariablesService.prototype.watch, $root.rivulet.v1.WatchRequest, $root.rivulet.v1.WatchResponse, request, callback);
            }, {
                name: { value: "Watch" },
                path: { value: "/rivulet.v1.VariablesService/Watch" },
                requestType: { value: "WatchRequest" },
                responseType: { value: "WatchResponse" },
                requestStream: { value: $undefined },
                responseStream: { value: true }
            });

            return VariablesService;
        })();

        /**
         * VariableType enum.
         * @name rivulet.v1.VariableType
         * @enum {number}
         * @property {number} VARIABLE_TYPE_UNSPECIFIED=0 VARIABLE_TYPE_UNSPECIFIED value
         * @property {number} VARIABLE_TYPE_FLOAT=1 VARIABLE_TYPE_FLOAT value
         * @property {number} VARIABLE_TYPE_INTEGER=2 VARIABLE_TYPE_INTEGER value
         * @property {number} VARIABLE_TYPE_STRING=3 VARIABLE_TYPE_STRING value
         * @property {number} VARIABLE_TYPE_BOOLEAN=4 VARIABLE_TYPE_BOOLEAN value
         * @property {number} VARIABLE_TYPE_CHOICE=5 VARIABLE_TYPE_CHOICE value
         * @property {number} VARIABLE_TYPE_MODULE=6 VARIABLE_TYPE_MODULE value
         * @property {number} VARIABLE_TYPE_EMBEDDING=7 VARIABLE_TYPE_EMBEDDING value
         * @property {number} VARIABLE_TYPE_TENSOR=8 VARIABLE_TYPE_TENSOR value
         * @property {number} VARIABLE_TYPE_JSON=9 VARIABLE_TYPE_JSON value
         */
        v1.VariableType = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "VARIABLE_TYPE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "VARIABLE_TYPE_FLOAT"] = 1;
            values[valuesById[2] = "VARIABLE_TYPE_INTEGER"] = 2;
            values[valuesById[3] = "VARIABLE_TYPE_STRING"] = 3;
            values[valuesById[4] = "VARIABLE_TYPE_BOOLEAN"] = 4;
            values[valuesById[5] = "VARIABLE_TYPE_CHOICE"] = 5;
            values[valuesById[6] = "VARIABLE_TYPE_MODULE"] = 6;
            values[valuesById[7] = "VARIABLE_TYPE_EMBEDDING"] = 7;
            values[valuesById[8] = "VARIABLE_TYPE_TENSOR"] = 8;
            values[valuesById[9] = "VARIABLE_TYPE_JSON"] = 9;
            return values;
        })();

        /**
         * DataType enum.
         * @name rivulet.v1.DataType
         * @enum {number}
         * @property {number} DATA_TYPE_UNSPECIFIED=0 DATA_TYPE_UNSPECIFIED value
         * @property {number} DATA_TYPE_FLOAT32=1 DATA_TYPE_FLOAT32 value
         * @property {number} DATA_TYPE_FLOAT64=2 DATA_TYPE_FLOAT64 value
         * @property {number} DATA_TYPE_INT8=3 DATA_TYPE_INT8 value
         * @property {number} DATA_TYPE_UINT8=4 DATA_TYPE_UINT8 value
         * @property {number} DATA_TYPE_INT16=5 DATA_TYPE_INT16 value
         * @property {number} DATA_TYPE_UINT16=6 DATA_TYPE_UINT16 value
         * @property {number} DATA_TYPE_INT32=7 DATA_TYPE_INT32 value
         * @property {number} DATA_TYPE_UINT32=8 DATA_TYPE_UINT32 value
         * @property {number} DATA_TYPE_BIGINT64=9 DATA_TYPE_BIGINT64 value
         * @property {number} DATA_TYPE_BIGUINT64=10 DATA_TYPE_BIGUINT64 value
         */
        v1.DataType = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "DATA_TYPE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "DATA_TYPE_FLOAT32"] = 1;
            values[valuesById[2] = "DATA_TYPE_FLOAT64"] = 2;
            values[valuesById[3] = "DATA_TYPE_INT8"] = 3;
            values[valuesById[4] = "DATA_TYPE_UINT8"] = 4;
            values[valuesById[5] = "DATA_TYPE_INT16"] = 5;
            values[valuesById[6] = "DATA_TYPE_UINT16"] = 6;
            values[valuesById[7] = "DATA_TYPE_INT32"] = 7;
            values[valuesById[8] = "DATA_TYPE_UINT32"] = 8;
            values[valuesById[9] = "DATA_TYPE_BIGINT64"] = 9;
            values[valuesById[10] = "DATA_TYPE_BIGUINT64"] = 10;
            return values;
        })();

        v1.Value = (function() {

            /**
             * Properties of a Value.
             * @typedef {Object} rivulet.v1.Value.$Properties
             * @property {number|null} [float] Value float
             * @property {number|Long|null} [integer] Value integer
             * @property {string|null} [text] Value text
             * @property {boolean|null} [boolean] Value boolean
             * @property {Uint8Array|null} [embedding] Value embedding
             * @property {rivulet.v1.Tensor.$Properties|null} [tensor] Value tensor
             * @property {string|null} [json] Value json
             * @property {"float"|"integer"|"text"|"boolean"|"embedding"|"tensor"|"json"} [kind] Value kind
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Value.
             * @memberof rivulet.v1
             * @interface IValue
             * @augments rivulet.v1.Value.$Properties
             * @deprecated Use rivulet.v1.Value.$Properties instead.
             */

            /**
             * Narrowed shape of a Value.
             * @typedef {{
             *   float?: number|null;
             *   integer?: number|Long|null;
             *   text?: string|null;
             *   boolean?: boolean|null;
             *   embedding?: Uint8Array|null;
             *   tensor?: rivulet.v1.Tensor.$Shape|null;
             *   json?: string|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ kind?: undefined; float?: null; integer?: null; text?: null; boolean?: null; embedding?: null; tensor?: null; json?: null }|{ kind?: "float"; float: number; integer?: null; text?: null; boolean?: null; embedding?: null; tensor?: null; json?: null }|{ kind?: "integer"; float?: null; integer: number|Long; text?: null; boolean?: null; embedding?: null; tensor?: null; json?: null }|{ kind?: "text"; float?: null; integer?: null; text: string; boolean?: null; embedding?: null; tensor?: null; json?: null }|{ kind?: "boolean"; float?: null; integer?: null; text?: null; boolean: boolean; embedding?: null; tensor?: null; json?: null }|{ kind?: "embedding"; float?: null; integer?: null; text?: null; boolean?: null; embedding: Uint8Array; tensor?: null; json?: null }|{ kind?: "tensor"; float?: null; integer?: null; text?: null; boolean?: null; embedding?: null; tensor: rivulet.v1.Tensor.$Shape; json?: null }|{ kind?: "json"; float?: null; integer?: null; text?: null; boolean?: null; embedding?: null; tensor?: null; json: string })
             * )} rivulet.v1.Value.$Shape
             */

            /**
             * Constructs a new Value.
             * @memberof rivulet.v1
             * @classdesc Represents a Value.
             * @constructor
             * @param {rivulet.v1.Value.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Value = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Value float.
             * @member {number|null|undefined} float
             * @memberof rivulet.v1.Value
             * @instance
             */
            Value.prototype.float = null;

            /**
             * Value integer.
             * @member {number|Long|null|undefined} integer
             * @memberof rivulet.v1.Value
             * @instance
             */
            Value.prototype.integer = null;

            /**
             * Value text.
             * @member {string|null|undefined} text
             * @memberof rivulet.v1.Value
             * @instance
             */
            Value.prototype.text = null;

            /**
             * Value boolean.
             * @member {boolean|null|undefined} boolean
             * @memberof rivulet.v1.Value
             * @instance
             */
            Value.prototype.boolean = null;

            /**
             * Value embedding.
             * @member {Uint8Array|null|undefined} embedding
             * @memberof rivulet.v1.Value
             * @instance
             */
            Value.prototype.embedding = null;

            /**
             * Value tensor.
             * @member {rivulet.v1.Tensor.$Properties|null|undefined} tensor
             * @memberof rivulet.v1.Value
             * @instance
             */
            Value.prototype.tensor = null;

            /**
             * Value json.
             * @member {string|null|undefined} json
             * @memberof rivulet.v1.Value
             * @instance
             */
            Value.prototype.json = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * Value kind.
             * @member {"float"|"integer"|"text"|"boolean"|"embedding"|"tensor"|"json"|undefined} kind
             * @memberof rivulet.v1.Value
             * @instance
             */
            $Object.defineProperty(Value.prototype, "kind", {
                get: $util.oneOfGetter($oneOfFields = ["float", "integer", "text", "boolean", "embedding", "tensor", "json"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Value instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.Value
             * @static
             * @param {rivulet.v1.Value.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.Value} Value instance
             * @type {{
             *   (properties: rivulet.v1.Value.$Shape): rivulet.v1.Value & rivulet.v1.Value.$Shape;
             *   (properties?: rivulet.v1.Value.$Properties): rivulet.v1.Value;
             * }}
             */
            Value.create = function(properties) {
                return new Value(properties);
            };

            /**
             * Encodes the specified Value message. Does not implicitly {@link rivulet.v1.Value.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.Value
             * @static
             * @param {rivulet.v1.Value.$Properties} message Value message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Value.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.float != null && $Object.hasOwnProperty.call(message, "float"))
                    writer.uint32(/* id 1, wireType 1 =*/9).double(message.float);
                if (message.integer != null && $Object.hasOwnProperty.call(message, "integer"))
                    writer.uint32(/* id 2, wireType 0 =*/16).sint64(message.integer);
                if (message.text != null && $Object.hasOwnProperty.call(message, "text"))
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.text);
                if (message.boolean != null && $Object.hasOwnProperty.call(message, "boolean"))
                    writer.uint32(/* id 4, wireType 0 =*/32).bool(message.boolean);
                if (message.embedding != null && $Object.hasOwnProperty.call(message, "embedding"))
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.embedding);
                if (message.tensor != null && $Object.hasOwnProperty.call(message, "tensor"))
                    $root.rivulet.v1.Tensor.encode(message.tensor, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.json != null && $Object.hasOwnProperty.call(message, "json"))
                    writer.uint32(/* id 7, wireType 2 =*/58).string(message.json);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Value message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.Value
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.Value & rivulet.v1.Value.$Shape} Value
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Value.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.Value();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 1)
                                break;
                            message.float = reader.double();
                            message.kind = "float";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            message.integer = reader.sint64();
                            message.kind = "integer";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.text = reader.stringVerify();
                            message.kind = "text";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            message.boolean = reader.bool();
                            message.kind = "boolean";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.embedding = reader.bytes();
                            message.kind = "embedding";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.tensor = $root.rivulet.v1.Tensor.decode(reader, reader.size(), $undefined, _depth + 1, message.tensor);
                            message.kind = "tensor";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.json = reader.stringVerify();
                            message.kind = "json";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Value;
        })();

        v1.Tensor = (function() {

            /**
             * Properties of a Tensor.
             * @typedef {Object} rivulet.v1.Tensor.$Properties
             * @property {Array.<number>|null} [shape] Tensor shape
             * @property {rivulet.v1.DataType|null} [dataType] Tensor dataType
             * @property {Uint8Array|null} [data] Tensor data
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Tensor.
             * @memberof rivulet.v1
             * @interface ITensor
             * @augments rivulet.v1.Tensor.$Properties
             * @deprecated Use rivulet.v1.Tensor.$Properties instead.
             */

            /**
             * Shape of a Tensor.
             * @typedef {rivulet.v1.Tensor.$Properties} rivulet.v1.Tensor.$Shape
             */

            /**
             * Constructs a new Tensor.
             * @memberof rivulet.v1
             * @classdesc Represents a Tensor.
             * @constructor
             * @param {rivulet.v1.Tensor.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Tensor = function (properties) {
                this.shape = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Tensor shape.
             * @member {Array.<number>} shape
             * @memberof rivulet.v1.Tensor
             * @instance
             */
            Tensor.prototype.shape = $util.emptyArray;

            /**
             * Tensor dataType.
             * @member {rivulet.v1.DataType} dataType
             * @memberof rivulet.v1.Tensor
             * @instance
             */
            Tensor.prototype.dataType = 0;

            /**
             * Tensor data.
             * @member {Uint8Array} data
             * @memberof rivulet.v1.Tensor
             * @instance
             */
            Tensor.prototype.data = $util.newBuffer([]);

            /**
             * Creates a new Tensor instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.Tensor
             * @static
             * @param {rivulet.v1.Tensor.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.Tensor} Tensor instance
             * @type {{
             *   (properties: rivulet.v1.Tensor.$Shape): rivulet.v1.Tensor & rivulet.v1.Tensor.$Shape;
             *   (properties?: rivulet.v1.Tensor.$Properties): rivulet.v1.Tensor;
             * }}
             */
            Tensor.create = function(properties) {
                return new Tensor(properties);
            };

            /**
             * Encodes the specified Tensor message. Does not implicitly {@link rivulet.v1.Tensor.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.Tensor
             * @static
             * @param {rivulet.v1.Tensor.$Properties} message Tensor message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Tensor.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.shape != null && message.shape.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).uint32s(message.shape);
                if (message.dataType != null && $Object.hasOwnProperty.call(message, "dataType") && message.dataType !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).int32(message.dataType);
                if (message.data != null && $Object.hasOwnProperty.call(message, "data") && message.data.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.data);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Tensor message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.Tensor
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.Tensor & rivulet.v1.Tensor.$Shape} Tensor
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Tensor.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.Tensor();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType === 2) {
                                if (!(message.shape && message.shape.length))
                                    message.shape = [];
                                reader.uint32s(message.shape);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.shape && message.shape.length))
                                message.shape = [];
                            message.shape.push(reader.uint32());
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.dataType = value;
                            else
                                delete message.dataType;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.data = value;
                            else
                                delete message.data;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Tensor;
        })();

        v1.VariableSpec = (function() {

            /**
             * Properties of a VariableSpec.
             * @typedef {Object} rivulet.v1.VariableSpec.$Properties
             * @property {rivulet.v1.VariableType|null} [type] VariableSpec type
             * @property {rivulet.v1.Constraints.$Properties|null} [constraints] VariableSpec constraints
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a VariableSpec.
             * @memberof rivulet.v1
             * @interface IVariableSpec
             * @augments rivulet.v1.VariableSpec.$Properties
             * @deprecated Use rivulet.v1.VariableSpec.$Properties instead.
             */

            /**
             * Shape of a VariableSpec.
             * @typedef {rivulet.v1.VariableSpec.$Properties} rivulet.v1.VariableSpec.$Shape
             */

            /**
             * Constructs a new VariableSpec.
             * @memberof rivulet.v1
             * @classdesc Represents a VariableSpec.
             * @constructor
             * @param {rivulet.v1.VariableSpec.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const VariableSpec = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * VariableSpec type.
             * @member {rivulet.v1.VariableType} type
             * @memberof rivulet.v1.VariableSpec
             * @instance
             */
            VariableSpec.prototype.type = 0;

            /**
             * VariableSpec constraints.
             * @member {rivulet.v1.Constraints.$Properties|null|undefined} constraints
             * @memberof rivulet.v1.VariableSpec
             * @instance
             */
            VariableSpec.prototype.constraints = null;

            /**
             * Creates a new VariableSpec instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.VariableSpec
             * @static
             * @param {rivulet.v1.VariableSpec.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.VariableSpec} VariableSpec instance
             * @type {{
             *   (properties: rivulet.v1.VariableSpec.$Shape): rivulet.v1.VariableSpec & rivulet.v1.VariableSpec.$Shape;
             *   (properties?: rivulet.v1.VariableSpec.$Properties): rivulet.v1.VariableSpec;
             * }}
             */
            VariableSpec.create = function(properties) {
                return new VariableSpec(properties);
            };

            /**
             * Encodes the specified VariableSpec message. Does not implicitly {@link rivulet.v1.VariableSpec.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.VariableSpec
             * @static
             * @param {rivulet.v1.VariableSpec.$Properties} message VariableSpec message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            VariableSpec.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).int32(message.type);
                if (message.constraints != null && $Object.hasOwnProperty.call(message, "constraints"))
                    $root.rivulet.v1.Constraints.encode(message.constraints, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a VariableSpec message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.VariableSpec
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.VariableSpec & rivulet.v1.VariableSpec.$Shape} VariableSpec
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            VariableSpec.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.VariableSpec();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.type = value;
                            else
                                delete message.type;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.constraints = $root.rivulet.v1.Constraints.decode(reader, reader.size(), $undefined, _depth + 1, message.constraints);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return VariableSpec;
        })();

        v1.Constraints = (function() {

            /**
             * Properties of a Constraints.
             * @typedef {Object} rivulet.v1.Constraints.$Properties
             * @property {number|null} [min] Constraints min
             * @property {number|null} [max] Constraints max
             * @property {boolean|null} [minExclusive] Constraints minExclusive
             * @property {boolean|null} [maxExclusive] Constraints maxExclusive
             * @property {number|Long|null} [minInteger] Constraints minInteger
             * @property {number|Long|null} [maxInteger] Constraints maxInteger
             * @property {boolean|null} [big] Constraints big
             * @property {number|null} [minLength] Constraints minLength
             * @property {number|null} [maxLength] Constraints maxLength
             * @property {Array.<string>|null} [patterns] Constraints patterns
             * @property {Array.<string>|null} [choices] Constraints choices
             * @property {number|null} [dimensions] Constraints dimensions
             * @property {Array.<number>|null} [shape] Constraints shape
             * @property {rivulet.v1.DataType|null} [dataType] Constraints dataType
             * @property {string|null} [jsonSchema] Constraints jsonSchema
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Constraints.
             * @memberof rivulet.v1
             * @interface IConstraints
             * @augments rivulet.v1.Constraints.$Properties
             * @deprecated Use rivulet.v1.Constraints.$Properties instead.
             */

            /**
             * Shape of a Constraints.
             * @typedef {rivulet.v1.Constraints.$Properties} rivulet.v1.Constraints.$Shape
             */

            /**
             * Constructs a new Constraints.
             * @memberof rivulet.v1
             * @classdesc Represents a Constraints.
             * @constructor
             * @param {rivulet.v1.Constraints.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Constraints = function (properties) {
                this.patterns = [];
                this.choices = [];
                this.shape = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Constraints min.
             * @member {number|null|undefined} min
             * @memberof rivulet.v1.Constraints
             * @instance
             */
            Constraints.prototype.min = null;

            /**
             * Constraints max.
             * @member {number|null|undefined} max
             * @memberof rivulet.v1.Constraints
             * @instance
             */
            Constraints.prototype.max = null;

            /**
             * Constraints minExclusive.
             * @member {boolean} minExclusive
             * @memberof rivulet.v1.Constraints
             * @instance
             */
            Constraints.prototype.minExclusive = false;

            /**
             * Constraints maxExclusive.
             * @member {boolean} maxExclusive
             * @memberof rivulet.v1.Constraints
             * @instance
             */
            Constraints.prototype.maxExclusive = false;

            /**
             * Constraints minInteger.
             * @member {number|Long|null|undefined} minInteger
             * @memberof rivulet.v1.Constraints
             * @instance
             */
            Constraints.prototype.minInteger = null;

            /**
             * Constraints maxInteger.
             * @member {number|Long|null|undefined} maxInteger
             * @memberof rivulet.v1.Constraints
             * @instance
             */
            Constraints.prototype.maxInteger = null;

            /**
             * Constraints big.
             * @member {boolean} big
             * @memberof rivulet.v1.Constraints
             * @instance
             */
            Constraints.prototype.big = false;

            /**
             * Constraints minLength.
             * @member {number|null|undefined} minLength
             * @memberof rivulet.v1.Constraints
             * @instance
             */
            Constraints.prototype.minLength = null;

            /**
             * Constraints maxLength.
             * @member {number|null|undefined} maxLength
             * @memberof rivulet.v1.Constraints
             * @instance
             */
            Constraints.prototype.maxLength = null;

            /**
             * Constraints patterns.
             * @member {Array.<string>} patterns
             * @memberof rivulet.v1.Constraints
             * @instance
             */
            Constraints.prototype.patterns = $util.emptyArray;

            /**
             * Constraints choices.
             * @member {Array.<string>} choices
             * @memberof rivulet.v1.Constraints
             * @instance
             */
            Constraints.prototype.choices = $util.emptyArray;

            /**
             * Constraints dimensions.
             * @member {number|null|undefined} dimensions
             * @memberof rivulet.v1.Constraints
             * @instance
             */
            Constraints.prototype.dimensions = null;

            /**
             * Constraints shape.
             * @member {Array.<number>} shape
             * @memberof rivulet.v1.Constraints
             * @instance
             */
            Constraints.prototype.shape = $util.emptyArray;

            /**
             * Constraints dataType.
             * @member {rivulet.v1.DataType} dataType
             * @memberof rivulet.v1.Constraints
             * @instance
             */
            Constraints.prototype.dataType = 0;

            /**
             * Constraints jsonSchema.
             * @member {string} jsonSchema
             * @memberof rivulet.v1.Constraints
             * @instance
             */
            Constraints.prototype.jsonSchema = "";

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Constraints.prototype, "_min", {
                get: $util.oneOfGetter($oneOfFields = ["min"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Constraints.prototype, "_max", {
                get: $util.oneOfGetter($oneOfFields = ["max"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Constraints.prototype, "_minInteger", {
                get: $util.oneOfGetter($oneOfFields = ["minInteger"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Constraints.prototype, "_maxInteger", {
                get: $util.oneOfGetter($oneOfFields = ["maxInteger"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Constraints.prototype, "_minLength", {
                get: $util.oneOfGetter($oneOfFields = ["minLength"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Constraints.prototype, "_maxLength", {
                get: $util.oneOfGetter($oneOfFields = ["maxLength"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Constraints.prototype, "_dimensions", {
                get: $util.oneOfGetter($oneOfFields = ["dimensions"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Constraints instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.Constraints
             * @static
             * @param {rivulet.v1.Constraints.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.Constraints} Constraints instance
             * @type {{
             *   (properties: rivulet.v1.Constraints.$Shape): rivulet.v1.Constraints & rivulet.v1.Constraints.$Shape;
             *   (properties?: rivulet.v1.Constraints.$Properties): rivulet.v1.Constraints;
             * }}
             */
            Constraints.create = function(properties) {
                return new Constraints(properties);
            };

            /**
             * Encodes the specified Constraints message. Does not implicitly {@link rivulet.v1.Constraints.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.Constraints
             * @static
             * @param {rivulet.v1.Constraints.$Properties} message Constraints message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Constraints.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.min != null && $Object.hasOwnProperty.call(message, "min"))
                    writer.uint32(/* id 1, wireType 1 =*/9).double(message.min);
                if (message.max != null && $Object.hasOwnProperty.call(message, "max"))
                    writer.uint32(/* id 2, wireType 1 =*/17).double(message.max);
                if (message.minExclusive != null && $Object.hasOwnProperty.call(message, "minExclusive") && message.minExclusive !== false)
                    writer.uint32(/* id 3, wireType 0 =*/24).bool(message.minExclusive);
                if (message.maxExclusive != null && $Object.hasOwnProperty.call(message, "maxExclusive") && message.maxExclusive !== false)
                    writer.uint32(/* id 4, wireType 0 =*/32).bool(message.maxExclusive);
                if (message.minInteger != null && $Object.hasOwnProperty.call(message, "minInteger"))
                    writer.uint32(/* id 5, wireType 0 =*/40).sint64(message.minInteger);
                if (message.maxInteger != null && $Object.hasOwnProperty.call(message, "maxInteger"))
                    writer.uint32(/* id 6, wireType 0 =*/48).sint64(message.maxInteger);
                if (message.big != null && $Object.hasOwnProperty.call(message, "big") && message.big !== false)
                    writer.uint32(/* id 7, wireType 0 =*/56).bool(message.big);
                if (message.minLength != null && $Object.hasOwnProperty.call(message, "minLength"))
                    writer.uint32(/* id 8, wireType 0 =*/64).uint32(message.minLength);
                if (message.maxLength != null && $Object.hasOwnProperty.call(message, "maxLength"))
                    writer.uint32(/* id 9, wireType 0 =*/72).uint32(message.maxLength);
                if (message.patterns != null && message.patterns.length)
                    for (let i = 0; i < message.patterns.length; ++i)
                        writer.uint32(/* id 10, wireType 2 =*/82).string(message.patterns[i]);
                if (message.choices != null && message.choices.length)
                    for (let i = 0; i < message.choices.length; ++i)
                        writer.uint32(/* id 11, wireType 2 =*/90).string(message.choices[i]);
                if (message.dimensions != null && $Object.hasOwnProperty.call(message, "dimensions"))
                    writer.uint32(/* id 12, wireType 0 =*/96).uint32(message.dimensions);
                if (message.shape != null && message.shape.length)
                    writer.uint32(/* id 13, wireType 2 =*/106).uint32s(message.shape);
                if (message.dataType != null && $Object.hasOwnProperty.call(message, "dataType") && message.dataType !== 0)
                    writer.uint32(/* id 14, wireType 0 =*/112).int32(message.dataType);
                if (message.jsonSchema != null && $Object.hasOwnProperty.call(message, "jsonSchema") && message.jsonSchema !== "")
                    writer.uint32(/* id 15, wireType 2 =*/122).string(message.jsonSchema);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Constraints message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.Constraints
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.Constraints & rivulet.v1.Constraints.$Shape} Constraints
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Constraints.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.Constraints();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 1)
                                break;
                            message.min = reader.double();
                            message._min = "min";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            message.max = reader.double();
                            message._max = "max";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.minExclusive = value;
                            else
                                delete message.minExclusive;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.maxExclusive = value;
                            else
                                delete message.maxExclusive;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            message.minInteger = reader.sint64();
                            message._minInteger = "minInteger";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            message.maxInteger = reader.sint64();
                            message._maxInteger = "maxInteger";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.big = value;
                            else
                                delete message.big;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            message.minLength = reader.uint32();
                            message._minLength = "minLength";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            message.maxLength = reader.uint32();
                            message._maxLength = "maxLength";
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if (!(message.patterns && message.patterns.length))
                                message.patterns = [];
                            message.patterns.push(reader.stringVerify());
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            if (!(message.choices && message.choices.length))
                                message.choices = [];
                            message.choices.push(reader.stringVerify());
                            continue;
                        }
                    case 12: {
                            if (wireType !== 0)
                                break;
                            message.dimensions = reader.uint32();
                            message._dimensions = "dimensions";
                            continue;
                        }
                    case 13: {
                            if (wireType === 2) {
                                if (!(message.shape && message.shape.length))
                                    message.shape = [];
                                reader.uint32s(message.shape);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.shape && message.shape.length))
                                message.shape = [];
                            message.shape.push(reader.uint32());
                            continue;
                        }
                    case 14: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.dataType = value;
                            else
                                delete message.dataType;
                            continue;
                        }
                    case 15: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.jsonSchema = value;
                            else
                                delete message.jsonSchema;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Constraints;
        })();

        v1.VariableInfo = (function() {

            /**
             * Properties of a VariableInfo.
             * @typedef {Object} rivulet.v1.VariableInfo.$Properties
             * @property {string|null} [name] VariableInfo name
             * @property {string|null} [id] VariableInfo id
             * @property {rivulet.v1.VariableSpec.$Properties|null} [spec] VariableInfo spec
             * @property {number|Long|null} [version] VariableInfo version
             * @property {Object.<string,string>|null} [metadata] VariableInfo metadata
             * @property {number|Long|null} [timestamp] VariableInfo timestamp
             * @property {string|null} [source] VariableInfo source
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a VariableInfo.
             * @memberof rivulet.v1
             * @interface IVariableInfo
             * @augments rivulet.v1.VariableInfo.$Properties
             * @deprecated Use rivulet.v1.VariableInfo.$Properties instead.
             */

            /**
             * Shape of a VariableInfo.
             * @typedef {rivulet.v1.VariableInfo.$Properties} rivulet.v1.VariableInfo.$Shape
             */

            /**
             * Constructs a new VariableInfo.
             * @memberof rivulet.v1
             * @classdesc Represents a VariableInfo.
             * @constructor
             * @param {rivulet.v1.VariableInfo.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const VariableInfo = function (properties) {
                this.metadata = {};
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * VariableInfo name.
             * @member {string} name
             * @memberof rivulet.v1.VariableInfo
             * @instance
             */
            VariableInfo.prototype.name = "";

            /**
             * VariableInfo id.
             * @member {string} id
             * @memberof rivulet.v1.VariableInfo
             * @instance
             */
            VariableInfo.prototype.id = "";

            /**
             * VariableInfo spec.
             * @member {rivulet.v1.VariableSpec.$Properties|null|undefined} spec
             * @memberof rivulet.v1.VariableInfo
             * @instance
             */
            VariableInfo.prototype.spec = null;

            /**
             * VariableInfo version.
             * @member {number|Long} version
             * @memberof rivulet.v1.VariableInfo
             * @instance
             */
            VariableInfo.prototype.version = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * VariableInfo metadata.
             * @member {Object.<string,string>} metadata
             * @memberof rivulet.v1.VariableInfo
             * @instance
             */
            VariableInfo.prototype.metadata = $util.emptyObject;

            /**
             * VariableInfo timestamp.
             * @member {number|Long} timestamp
             * @memberof rivulet.v1.VariableInfo
             * @instance
             */
            VariableInfo.prototype.timestamp = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * VariableInfo source.
             * @member {string} source
             * @memberof rivulet.v1.VariableInfo
             * @instance
             */
            VariableInfo.prototype.source = "";

            /**
             * Creates a new VariableInfo instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.VariableInfo
             * @static
             * @param {rivulet.v1.VariableInfo.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.VariableInfo} VariableInfo instance
             * @type {{
             *   (properties: rivulet.v1.VariableInfo.$Shape): rivulet.v1.VariableInfo & rivulet.v1.VariableInfo.$Shape;
             *   (properties?: rivulet.v1.VariableInfo.$Properties): rivulet.v1.VariableInfo;
             * }}
             */
            VariableInfo.create = function(properties) {
                return new VariableInfo(properties);
            };

            /**
             * Encodes the specified VariableInfo message. Does not implicitly {@link rivulet.v1.VariableInfo.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.VariableInfo
             * @static
             * @param {rivulet.v1.VariableInfo.$Properties} message VariableInfo message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            VariableInfo.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.id);
                if (message.spec != null && $Object.hasOwnProperty.call(message, "spec"))
                    $root.rivulet.v1.VariableSpec.encode(message.spec, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && (typeof message.version === "object" ? message.version.low || message.version.high : message.version !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.version);
                if (message.metadata != null && $Object.hasOwnProperty.call(message, "metadata"))
                    for (let keys = $Object.keys(message.metadata), i = 0; i < keys.length; ++i)
                        writer.uint32(/* id 5, wireType 2 =*/42).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.metadata[keys[i]]).ldelim();
                if (message.timestamp != null && $Object.hasOwnProperty.call(message, "timestamp") && (typeof message.timestamp === "object" ? message.timestamp.low || message.timestamp.high : message.timestamp !== 0))
                    writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.timestamp);
                if (message.source != null && $Object.hasOwnProperty.call(message, "source") && message.source !== "")
                    writer.uint32(/* id 7, wireType 2 =*/58).string(message.source);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a VariableInfo message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.VariableInfo
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.VariableInfo & rivulet.v1.VariableInfo.$Shape} VariableInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            VariableInfo.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, key, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.VariableInfo();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.spec = $root.rivulet.v1.VariableSpec.decode(reader, reader.size(), $undefined, _depth + 1, message.spec);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.version = value;
                            else
                                delete message.version;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (message.metadata === $util.emptyObject)
                                message.metadata = {};
                            let end2 = reader.size() + reader.pos;
                            if (end2 > reader.len)
                                throw $RangeError("index out of range");
                            reader.len = end2;
                            key = "";
                            value = "";
                            while (reader.pos < end2) {
                                let tag2 = reader.tag();
                                wireType = tag2 & 7;
                                switch (tag2 >>>= 3) {
                                case 1:
                                    if (wireType !== 2)
                                        break;
                                    key = reader.stringVerify();
                                    continue;
                                case 2:
                                    if (wireType !== 2)
                                        break;
                                    value = reader.stringVerify();
                                    continue;
                                }
                                reader.skipType(wireType, _depth, tag2);
                            }
                            if (reader.pos !== end2)
                                throw $RangeError("index out of range");
                            reader.len = end;
                            if (key === "__proto__")
                                $util.makeProp(message.metadata, key);
                            message.metadata[key] = value;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.timestamp = value;
                            else
                                delete message.timestamp;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.source = value;
                            else
                                delete message.source;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return VariableInfo;
        })();

        v1.SessionSpec = (function() {

            /**
             * Properties of a SessionSpec.
             * @typedef {Object} rivulet.v1.SessionSpec.$Properties
             * @property {number|Long|null} [ttlMs] SessionSpec ttlMs
             * @property {Object.<string,string>|null} [metadata] SessionSpec metadata
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a SessionSpec.
             * @memberof rivulet.v1
             * @interface ISessionSpec
             * @augments rivulet.v1.SessionSpec.$Properties
             * @deprecated Use rivulet.v1.SessionSpec.$Properties instead.
             */

            /**
             * Shape of a SessionSpec.
             * @typedef {rivulet.v1.SessionSpec.$Properties} rivulet.v1.SessionSpec.$Shape
             */

            /**
             * Constructs a new SessionSpec.
             * @memberof rivulet.v1
             * @classdesc Represents a SessionSpec.
             * @constructor
             * @param {rivulet.v1.SessionSpec.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const SessionSpec = function (properties) {
                this.metadata = {};
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * SessionSpec ttlMs.
             * @member {number|Long} ttlMs
             * @memberof rivulet.v1.SessionSpec
             * @instance
             */
            SessionSpec.prototype.ttlMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * SessionSpec metadata.
             * @member {Object.<string,string>} metadata
             * @memberof rivulet.v1.SessionSpec
             * @instance
             */
            SessionSpec.prototype.metadata = $util.emptyObject;

            /**
             * Creates a new SessionSpec instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.SessionSpec
             * @static
             * @param {rivulet.v1.SessionSpec.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.SessionSpec} SessionSpec instance
             * @type {{
             *   (properties: rivulet.v1.SessionSpec.$Shape): rivulet.v1.SessionSpec & rivulet.v1.SessionSpec.$Shape;
             *   (properties?: rivulet.v1.SessionSpec.$Properties): rivulet.v1.SessionSpec;
             * }}
             */
            SessionSpec.create = function(properties) {
                return new SessionSpec(properties);
            };

            /**
             * Encodes the specified SessionSpec message. Does not implicitly {@link rivulet.v1.SessionSpec.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.SessionSpec
             * @static
             * @param {rivulet.v1.SessionSpec.$Properties} message SessionSpec message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SessionSpec.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.ttlMs != null && $Object.hasOwnProperty.call(message, "ttlMs") && (typeof message.ttlMs === "object" ? message.ttlMs.low || message.ttlMs.high : message.ttlMs !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.ttlMs);
                if (message.metadata != null && $Object.hasOwnProperty.call(message, "metadata"))
                    for (let keys = $Object.keys(message.metadata), i = 0; i < keys.length; ++i)
                        writer.uint32(/* id 2, wireType 2 =*/18).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.metadata[keys[i]]).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a SessionSpec message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.SessionSpec
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.SessionSpec & rivulet.v1.SessionSpec.$Shape} SessionSpec
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SessionSpec.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, key, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.SessionSpec();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.ttlMs = value;
                            else
                                delete message.ttlMs;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (message.metadata === $util.emptyObject)
                                message.metadata = {};
                            let end2 = reader.size() + reader.pos;
                            if (end2 > reader.len)
                                throw $RangeError("index out of range");
                            reader.len = end2;
                            key = "";
                            value = "";
                            while (reader.pos < end2) {
                                let tag2 = reader.tag();
                                wireType = tag2 & 7;
                                switch (tag2 >>>= 3) {
                                case 1:
                                    if (wireType !== 2)
                                        break;
                                    key = reader.stringVerify();
                                    continue;
                                case 2:
                                    if (wireType !== 2)
                                        break;
                                    value = reader.stringVerify();
                                    continue;
                                }
                                reader.skipType(wireType, _depth, tag2);
                            }
                            if (reader.pos !== end2)
                                throw $RangeError("index out of range");
                            reader.len = end;
                            if (key === "__proto__")
                                $util.makeProp(message.metadata, key);
                            message.metadata[key] = value;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SessionSpec;
        })();

        v1.OpenSessionRequest = (function() {

            /**
             * Properties of an OpenSessionRequest.
             * @typedef {Object} rivulet.v1.OpenSessionRequest.$Properties
             * @property {string|null} [sessionId] OpenSessionRequest sessionId
             * @property {rivulet.v1.SessionSpec.$Properties|null} [spec] OpenSessionRequest spec
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an OpenSessionRequest.
             * @memberof rivulet.v1
             * @interface IOpenSessionRequest
             * @augments rivulet.v1.OpenSessionRequest.$Properties
             * @deprecated Use rivulet.v1.OpenSessionRequest.$Properties instead.
             */

            /**
             * Shape of an OpenSessionRequest.
             * @typedef {rivulet.v1.OpenSessionRequest.$Properties} rivulet.v1.OpenSessionRequest.$Shape
             */

            /**
             * Constructs a new OpenSessionRequest.
             * @memberof rivulet.v1
             * @classdesc Represents an OpenSessionRequest.
             * @constructor
             * @param {rivulet.v1.OpenSessionRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const OpenSessionRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * OpenSessionRequest sessionId.
             * @member {string} sessionId
             * @memberof rivulet.v1.OpenSessionRequest
             * @instance
             */
            OpenSessionRequest.prototype.sessionId = "";

            /**
             * OpenSessionRequest spec.
             * @member {rivulet.v1.SessionSpec.$Properties|null|undefined} spec
             * @memberof rivulet.v1.OpenSessionRequest
             * @instance
             */
            OpenSessionRequest.prototype.spec = null;

            /**
             * Creates a new OpenSessionRequest instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.OpenSessionRequest
             * @static
             * @param {rivulet.v1.OpenSessionRequest.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.OpenSessionRequest} OpenSessionRequest instance
             * @type {{
             *   (properties: rivulet.v1.OpenSessionRequest.$Shape): rivulet.v1.OpenSessionRequest & rivulet.v1.OpenSessionRequest.$Shape;
             *   (properties?: rivulet.v1.OpenSessionRequest.$Properties): rivulet.v1.OpenSessionRequest;
             * }}
             */
            OpenSessionRequest.create = function(properties) {
                return new OpenSessionRequest(properties);
            };

            /**
             * Encodes the specified OpenSessionRequest message. Does not implicitly {@link rivulet.v1.OpenSessionRequest.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.OpenSessionRequest
             * @static
             * @param {rivulet.v1.OpenSessionRequest.$Properties} message OpenSessionRequest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            OpenSessionRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.sessionId != null && $Object.hasOwnProperty.call(message, "sessionId") && message.sessionId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.sessionId);
                if (message.spec != null && $Object.hasOwnProperty.call(message, "spec"))
                    $root.rivulet.v1.SessionSpec.encode(message.spec, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an OpenSessionRequest message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.OpenSessionRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.OpenSessionRequest & rivulet.v1.OpenSessionRequest.$Shape} OpenSessionRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            OpenSessionRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.OpenSessionRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.sessionId = value;
                            else
                                delete message.sessionId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.spec = $root.rivulet.v1.SessionSpec.decode(reader, reader.size(), $undefined, _depth + 1, message.spec);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return OpenSessionRequest;
        })();

        v1.OpenSessionResponse = (function() {

            /**
             * Properties of an OpenSessionResponse.
             * @typedef {Object} rivulet.v1.OpenSessionResponse.$Properties
             * @property {string|null} [epoch] OpenSessionResponse epoch
             * @property {number|Long|null} [revision] OpenSessionResponse revision
             * @property {number|Long|null} [ttlMs] OpenSessionResponse ttlMs
             * @property {boolean|null} [created] OpenSessionResponse created
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an OpenSessionResponse.
             * @memberof rivulet.v1
             * @interface IOpenSessionResponse
             * @augments rivulet.v1.OpenSessionResponse.$Properties
             * @deprecated Use rivulet.v1.OpenSessionResponse.$Properties instead.
             */

            /**
             * Shape of an OpenSessionResponse.
             * @typedef {rivulet.v1.OpenSessionResponse.$Properties} rivulet.v1.OpenSessionResponse.$Shape
             */

            /**
             * Constructs a new OpenSessionResponse.
             * @memberof rivulet.v1
             * @classdesc Represents an OpenSessionResponse.
             * @constructor
             * @param {rivulet.v1.OpenSessionResponse.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const OpenSessionResponse = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * OpenSessionResponse epoch.
             * @member {string} epoch
             * @memberof rivulet.v1.OpenSessionResponse
             * @instance
             */
            OpenSessionResponse.prototype.epoch = "";

            /**
             * OpenSessionResponse revision.
             * @member {number|Long} revision
             * @memberof rivulet.v1.OpenSessionResponse
             * @instance
             */
            OpenSessionResponse.prototype.revision = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * OpenSessionResponse ttlMs.
             * @member {number|Long} ttlMs
             * @memberof rivulet.v1.OpenSessionResponse
             * @instance
             */
            OpenSessionResponse.prototype.ttlMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * OpenSessionResponse created.
             * @member {boolean} created
             * @memberof rivulet.v1.OpenSessionResponse
             * @instance
             */
            OpenSessionResponse.prototype.created = false;

            /**
             * Creates a new OpenSessionResponse instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.OpenSessionResponse
             * @static
             * @param {rivulet.v1.OpenSessionResponse.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.OpenSessionResponse} OpenSessionResponse instance
             * @type {{
             *   (properties: rivulet.v1.OpenSessionResponse.$Shape): rivulet.v1.OpenSessionResponse & rivulet.v1.OpenSessionResponse.$Shape;
             *   (properties?: rivulet.v1.OpenSessionResponse.$Properties): rivulet.v1.OpenSessionResponse;
             * }}
             */
            OpenSessionResponse.create = function(properties) {
                return new OpenSessionResponse(properties);
            };

            /**
             * Encodes the specified OpenSessionResponse message. Does not implicitly {@link rivulet.v1.OpenSessionResponse.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.OpenSessionResponse
             * @static
             * @param {rivulet.v1.OpenSessionResponse.$Properties} message OpenSessionResponse message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            OpenSessionResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && message.epoch !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.epoch);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.revision);
                if (message.ttlMs != null && $Object.hasOwnProperty.call(message, "ttlMs") && (typeof message.ttlMs === "object" ? message.ttlMs.low || message.ttlMs.high : message.ttlMs !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.ttlMs);
                if (message.created != null && $Object.hasOwnProperty.call(message, "created") && message.created !== false)
                    writer.uint32(/* id 4, wireType 0 =*/32).bool(message.created);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an OpenSessionResponse message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.OpenSessionResponse
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.OpenSessionResponse & rivulet.v1.OpenSessionResponse.$Shape} OpenSessionResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            OpenSessionResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.OpenSessionResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.ttlMs = value;
                            else
                                delete message.ttlMs;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.created = value;
                            else
                                delete message.created;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return OpenSessionResponse;
        })();

        v1.EndSessionRequest = (function() {

            /**
             * Properties of an EndSessionRequest.
             * @typedef {Object} rivulet.v1.EndSessionRequest.$Properties
             * @property {string|null} [sessionId] EndSessionRequest sessionId
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an EndSessionRequest.
             * @memberof rivulet.v1
             * @interface IEndSessionRequest
             * @augments rivulet.v1.EndSessionRequest.$Properties
             * @deprecated Use rivulet.v1.EndSessionRequest.$Properties instead.
             */

            /**
             * Shape of an EndSessionRequest.
             * @typedef {rivulet.v1.EndSessionRequest.$Properties} rivulet.v1.EndSessionRequest.$Shape
             */

            /**
             * Constructs a new EndSessionRequest.
             * @memberof rivulet.v1
             * @classdesc Represents an EndSessionRequest.
             * @constructor
             * @param {rivulet.v1.EndSessionRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const EndSessionRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * EndSessionRequest sessionId.
             * @member {string} sessionId
             * @memberof rivulet.v1.EndSessionRequest
             * @instance
             */
            EndSessionRequest.prototype.sessionId = "";

            /**
             * Creates a new EndSessionRequest instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.EndSessionRequest
             * @static
             * @param {rivulet.v1.EndSessionRequest.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.EndSessionRequest} EndSessionRequest instance
             * @type {{
             *   (properties: rivulet.v1.EndSessionRequest.$Shape): rivulet.v1.EndSessionRequest & rivulet.v1.EndSessionRequest.$Shape;
             *   (properties?: rivulet.v1.EndSessionRequest.$Properties): rivulet.v1.EndSessionRequest;
             * }}
             */
            EndSessionRequest.create = function(properties) {
                return new EndSessionRequest(properties);
            };

            /**
             * Encodes the specified EndSessionRequest message. Does not implicitly {@link rivulet.v1.EndSessionRequest.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.EndSessionRequest
             * @static
             * @param {rivulet.v1.EndSessionRequest.$Properties} message EndSessionRequest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            EndSessionRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.sessionId != null && $Object.hasOwnProperty.call(message, "sessionId") && message.sessionId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.sessionId);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an EndSessionRequest message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.EndSessionRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.EndSessionRequest & rivulet.v1.EndSessionRequest.$Shape} EndSessionRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            EndSessionRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.EndSessionRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.sessionId = value;
                            else
                                delete message.sessionId;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return EndSessionRequest;
        })();

        v1.EndSessionResponse = (function() {

            /**
             * Properties of an EndSessionResponse.
             * @typedef {Object} rivulet.v1.EndSessionResponse.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an EndSessionResponse.
             * @memberof rivulet.v1
             * @interface IEndSessionResponse
             * @augments rivulet.v1.EndSessionResponse.$Properties
             * @deprecated Use rivulet.v1.EndSessionResponse.$Properties instead.
             */

            /**
             * Shape of an EndSessionResponse.
             * @typedef {rivulet.v1.EndSessionResponse.$Properties} rivulet.v1.EndSessionResponse.$Shape
             */

            /**
             * Constructs a new EndSessionResponse.
             * @memberof rivulet.v1
             * @classdesc Represents an EndSessionResponse.
             * @constructor
             * @param {rivulet.v1.EndSessionResponse.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const EndSessionResponse = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Creates a new EndSessionResponse instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.EndSessionResponse
             * @static
             * @param {rivulet.v1.EndSessionResponse.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.EndSessionResponse} EndSessionResponse instance
             * @type {{
             *   (properties: rivulet.v1.EndSessionResponse.$Shape): rivulet.v1.EndSessionResponse & rivulet.v1.EndSessionResponse.$Shape;
             *   (properties?: rivulet.v1.EndSessionResponse.$Properties): rivulet.v1.EndSessionResponse;
             * }}
             */
            EndSessionResponse.create = function(properties) {
                return new EndSessionResponse(properties);
            };

            /**
             * Encodes the specified EndSessionResponse message. Does not implicitly {@link rivulet.v1.EndSessionResponse.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.EndSessionResponse
             * @static
             * @param {rivulet.v1.EndSessionResponse.$Properties} message EndSessionResponse message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            EndSessionResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an EndSessionResponse message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.EndSessionResponse
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.EndSessionResponse & rivulet.v1.EndSessionResponse.$Shape} EndSessionResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            EndSessionResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.EndSessionResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return EndSessionResponse;
        })();

        v1.ListSessionsRequest = (function() {

            /**
             * Properties of a ListSessionsRequest.
             * @typedef {Object} rivulet.v1.ListSessionsRequest.$Properties
             * @property {number|null} [pageSize] ListSessionsRequest pageSize
             * @property {string|null} [pageToken] ListSessionsRequest pageToken
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ListSessionsRequest.
             * @memberof rivulet.v1
             * @interface IListSessionsRequest
             * @augments rivulet.v1.ListSessionsRequest.$Properties
             * @deprecated Use rivulet.v1.ListSessionsRequest.$Properties instead.
             */

            /**
             * Shape of a ListSessionsRequest.
             * @typedef {rivulet.v1.ListSessionsRequest.$Properties} rivulet.v1.ListSessionsRequest.$Shape
             */

            /**
             * Constructs a new ListSessionsRequest.
             * @memberof rivulet.v1
             * @classdesc Represents a ListSessionsRequest.
             * @constructor
             * @param {rivulet.v1.ListSessionsRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ListSessionsRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ListSessionsRequest pageSize.
             * @member {number} pageSize
             * @memberof rivulet.v1.ListSessionsRequest
             * @instance
             */
            ListSessionsRequest.prototype.pageSize = 0;

            /**
             * ListSessionsRequest pageToken.
             * @member {string} pageToken
             * @memberof rivulet.v1.ListSessionsRequest
             * @instance
             */
            ListSessionsRequest.prototype.pageToken = "";

            /**
             * Creates a new ListSessionsRequest instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.ListSessionsRequest
             * @static
             * @param {rivulet.v1.ListSessionsRequest.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.ListSessionsRequest} ListSessionsRequest instance
             * @type {{
             *   (properties: rivulet.v1.ListSessionsRequest.$Shape): rivulet.v1.ListSessionsRequest & rivulet.v1.ListSessionsRequest.$Shape;
             *   (properties?: rivulet.v1.ListSessionsRequest.$Properties): rivulet.v1.ListSessionsRequest;
             * }}
             */
            ListSessionsRequest.create = function(properties) {
                return new ListSessionsRequest(properties);
            };

            /**
             * Encodes the specified ListSessionsRequest message. Does not implicitly {@link rivulet.v1.ListSessionsRequest.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.ListSessionsRequest
             * @static
             * @param {rivulet.v1.ListSessionsRequest.$Properties} message ListSessionsRequest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ListSessionsRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.pageSize != null && $Object.hasOwnProperty.call(message, "pageSize") && message.pageSize !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.pageSize);
                if (message.pageToken != null && $Object.hasOwnProperty.call(message, "pageToken") && message.pageToken !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.pageToken);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ListSessionsRequest message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.ListSessionsRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.ListSessionsRequest & rivulet.v1.ListSessionsRequest.$Shape} ListSessionsRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ListSessionsRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.ListSessionsRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.pageSize = value;
                            else
                                delete message.pageSize;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.pageToken = value;
                            else
                                delete message.pageToken;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ListSessionsRequest;
        })();

        v1.ListSessionsResponse = (function() {

            /**
             * Properties of a ListSessionsResponse.
             * @typedef {Object} rivulet.v1.ListSessionsResponse.$Properties
             * @property {Array.<rivulet.v1.SessionInfo.$Properties>|null} [sessions] ListSessionsResponse sessions
             * @property {string|null} [nextPageToken] ListSessionsResponse nextPageToken
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ListSessionsResponse.
             * @memberof rivulet.v1
             * @interface IListSessionsResponse
             * @augments rivulet.v1.ListSessionsResponse.$Properties
             * @deprecated Use rivulet.v1.ListSessionsResponse.$Properties instead.
             */

            /**
             * Shape of a ListSessionsResponse.
             * @typedef {rivulet.v1.ListSessionsResponse.$Properties} rivulet.v1.ListSessionsResponse.$Shape
             */

            /**
             * Constructs a new ListSessionsResponse.
             * @memberof rivulet.v1
             * @classdesc Represents a ListSessionsResponse.
             * @constructor
             * @param {rivulet.v1.ListSessionsResponse.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ListSessionsResponse = function (properties) {
                this.sessions = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ListSessionsResponse sessions.
             * @member {Array.<rivulet.v1.SessionInfo.$Properties>} sessions
             * @memberof rivulet.v1.ListSessionsResponse
             * @instance
             */
            ListSessionsResponse.prototype.sessions = $util.emptyArray;

            /**
             * ListSessionsResponse nextPageToken.
             * @member {string} nextPageToken
             * @memberof rivulet.v1.ListSessionsResponse
             * @instance
             */
            ListSessionsResponse.prototype.nextPageToken = "";

            /**
             * Creates a new ListSessionsResponse instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.ListSessionsResponse
             * @static
             * @param {rivulet.v1.ListSessionsResponse.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.ListSessionsResponse} ListSessionsResponse instance
             * @type {{
             *   (properties: rivulet.v1.ListSessionsResponse.$Shape): rivulet.v1.ListSessionsResponse & rivulet.v1.ListSessionsResponse.$Shape;
             *   (properties?: rivulet.v1.ListSessionsResponse.$Properties): rivulet.v1.ListSessionsResponse;
             * }}
             */
            ListSessionsResponse.create = function(properties) {
                return new ListSessionsResponse(properties);
            };

            /**
             * Encodes the specified ListSessionsResponse message. Does not implicitly {@link rivulet.v1.ListSessionsResponse.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.ListSessionsResponse
             * @static
             * @param {rivulet.v1.ListSessionsResponse.$Properties} message ListSessionsResponse message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ListSessionsResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.sessions != null && message.sessions.length)
                    for (let i = 0; i < message.sessions.length; ++i)
                        $root.rivulet.v1.SessionInfo.encode(message.sessions[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.nextPageToken != null && $Object.hasOwnProperty.call(message, "nextPageToken") && message.nextPageToken !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.nextPageToken);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ListSessionsResponse message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.ListSessionsResponse
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.ListSessionsResponse & rivulet.v1.ListSessionsResponse.$Shape} ListSessionsResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ListSessionsResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.ListSessionsResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.sessions && message.sessions.length))
                                message.sessions = [];
                            message.sessions.push($root.rivulet.v1.SessionInfo.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.nextPageToken = value;
                            else
                                delete message.nextPageToken;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ListSessionsResponse;
        })();

        v1.SessionInfo = (function() {

            /**
             * Properties of a SessionInfo.
             * @typedef {Object} rivulet.v1.SessionInfo.$Properties
             * @property {string|null} [sessionId] SessionInfo sessionId
             * @property {string|null} [epoch] SessionInfo epoch
             * @property {number|Long|null} [revision] SessionInfo revision
             * @property {number|Long|null} [ttlMs] SessionInfo ttlMs
             * @property {number|null} [variables] SessionInfo variables
             * @property {number|null} [watches] SessionInfo watches
             * @property {Object.<string,string>|null} [metadata] SessionInfo metadata
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a SessionInfo.
             * @memberof rivulet.v1
             * @interface ISessionInfo
             * @augments rivulet.v1.SessionInfo.$Properties
             * @deprecated Use rivulet.v1.SessionInfo.$Properties instead.
             */

            /**
             * Shape of a SessionInfo.
             * @typedef {rivulet.v1.SessionInfo.$Properties} rivulet.v1.SessionInfo.$Shape
             */

            /**
             * Constructs a new SessionInfo.
             * @memberof rivulet.v1
             * @classdesc Represents a SessionInfo.
             * @constructor
             * @param {rivulet.v1.SessionInfo.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const SessionInfo = function (properties) {
                this.metadata = {};
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * SessionInfo sessionId.
             * @member {string} sessionId
             * @memberof rivulet.v1.SessionInfo
             * @instance
             */
            SessionInfo.prototype.sessionId = "";

            /**
             * SessionInfo epoch.
             * @member {string} epoch
             * @memberof rivulet.v1.SessionInfo
             * @instance
             */
            SessionInfo.prototype.epoch = "";

            /**
             * SessionInfo revision.
             * @member {number|Long} revision
             * @memberof rivulet.v1.SessionInfo
             * @instance
             */
            SessionInfo.prototype.revision = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * SessionInfo ttlMs.
             * @member {number|Long} ttlMs
             * @memberof rivulet.v1.SessionInfo
             * @instance
             */
            SessionInfo.prototype.ttlMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * SessionInfo variables.
             * @member {number} variables
             * @memberof rivulet.v1.SessionInfo
             * @instance
             */
            SessionInfo.prototype.variables = 0;

            /**
             * SessionInfo watches.
             * @member {number} watches
             * @memberof rivulet.v1.SessionInfo
             * @instance
             */
            SessionInfo.prototype.watches = 0;

            /**
             * SessionInfo metadata.
             * @member {Object.<string,string>} metadata
             * @memberof rivulet.v1.SessionInfo
             * @instance
             */
            SessionInfo.prototype.metadata = $util.emptyObject;

            /**
             * Creates a new SessionInfo instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.SessionInfo
             * @static
             * @param {rivulet.v1.SessionInfo.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.SessionInfo} SessionInfo instance
             * @type {{
             *   (properties: rivulet.v1.SessionInfo.$Shape): rivulet.v1.SessionInfo & rivulet.v1.SessionInfo.$Shape;
             *   (properties?: rivulet.v1.SessionInfo.$Properties): rivulet.v1.SessionInfo;
             * }}
             */
            SessionInfo.create = function(properties) {
                return new SessionInfo(properties);
            };

            /**
             * Encodes the specified SessionInfo message. Does not implicitly {@link rivulet.v1.SessionInfo.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.SessionInfo
             * @static
             * @param {rivulet.v1.SessionInfo.$Properties} message SessionInfo message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SessionInfo.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.sessionId != null && $Object.hasOwnProperty.call(message, "sessionId") && message.sessionId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.sessionId);
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && message.epoch !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.epoch);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.revision);
                if (message.ttlMs != null && $Object.hasOwnProperty.call(message, "ttlMs") && (typeof message.ttlMs === "object" ? message.ttlMs.low || message.ttlMs.high : message.ttlMs !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.ttlMs);
                if (message.variables != null && $Object.hasOwnProperty.call(message, "variables") && message.variables !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.variables);
                if (message.watches != null && $Object.hasOwnProperty.call(message, "watches") && message.watches !== 0)
                    writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.watches);
                if (message.metadata != null && $Object.hasOwnProperty.call(message, "metadata"))
                    for (let keys = $Object.keys(message.metadata), i = 0; i < keys.length; ++i)
                        writer.uint32(/* id 7, wireType 2 =*/58).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.metadata[keys[i]]).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a SessionInfo message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.SessionInfo
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.SessionInfo & rivulet.v1.SessionInfo.$Shape} SessionInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SessionInfo.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, key, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.SessionInfo();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.sessionId = value;
                            else
                                delete message.sessionId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.ttlMs = value;
                            else
                                delete message.ttlMs;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.variables = value;
                            else
                                delete message.variables;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.watches = value;
                            else
                                delete message.watches;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (message.metadata === $util.emptyObject)
                                message.metadata = {};
                            let end2 = reader.size() + reader.pos;
                            if (end2 > reader.len)
                                throw $RangeError("index out of range");
                            reader.len = end2;
                            key = "";
                            value = "";
                            while (reader.pos < end2) {
                                let tag2 = reader.tag();
                                wireType = tag2 & 7;
                                switch (tag2 >>>= 3) {
                                case 1:
                                    if (wireType !== 2)
                                        break;
                                    key = reader.stringVerify();
                                    continue;
                                case 2:
                                    if (wireType !== 2)
                                        break;
                                    value = reader.stringVerify();
                                    continue;
                                }
                                reader.skipType(wireType, _depth, tag2);
                            }
                            if (reader.pos !== end2)
                                throw $RangeError("index out of range");
                            reader.len = end;
                            if (key === "__proto__")
                                $util.makeProp(message.metadata, key);
                            message.metadata[key] = value;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SessionInfo;
        })();

        v1.GetVariablesRequest = (function() {

            /**
             * Properties of a GetVariablesRequest.
             * @typedef {Object} rivulet.v1.GetVariablesRequest.$Properties
             * @property {string|null} [sessionId] GetVariablesRequest sessionId
             * @property {Array.<string>|null} [names] GetVariablesRequest names
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a GetVariablesRequest.
             * @memberof rivulet.v1
             * @interface IGetVariablesRequest
             * @augments rivulet.v1.GetVariablesRequest.$Properties
             * @deprecated Use rivulet.v1.GetVariablesRequest.$Properties instead.
             */

            /**
             * Shape of a GetVariablesRequest.
             * @typedef {rivulet.v1.GetVariablesRequest.$Properties} rivulet.v1.GetVariablesRequest.$Shape
             */

            /**
             * Constructs a new GetVariablesRequest.
             * @memberof rivulet.v1
             * @classdesc Represents a GetVariablesRequest.
             * @constructor
             * @param {rivulet.v1.GetVariablesRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const GetVariablesRequest = function (properties) {
                this.names = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * GetVariablesRequest sessionId.
             * @member {string} sessionId
             * @memberof rivulet.v1.GetVariablesRequest
             * @instance
             */
            GetVariablesRequest.prototype.sessionId = "";

            /**
             * GetVariablesRequest names.
             * @member {Array.<string>} names
             * @memberof rivulet.v1.GetVariablesRequest
             * @instance
             */
            GetVariablesRequest.prototype.names = $util.emptyArray;

            /**
             * Creates a new GetVariablesRequest instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.GetVariablesRequest
             * @static
             * @param {rivulet.v1.GetVariablesRequest.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.GetVariablesRequest} GetVariablesRequest instance
             * @type {{
             *   (properties: rivulet.v1.GetVariablesRequest.$Shape): rivulet.v1.GetVariablesRequest & rivulet.v1.GetVariablesRequest.$Shape;
             *   (properties?: rivulet.v1.GetVariablesRequest.$Properties): rivulet.v1.GetVariablesRequest;
             * }}
             */
            GetVariablesRequest.create = function(properties) {
                return new GetVariablesRequest(properties);
            };

            /**
             * Encodes the specified GetVariablesRequest message. Does not implicitly {@link rivulet.v1.GetVariablesRequest.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.GetVariablesRequest
             * @static
             * @param {rivulet.v1.GetVariablesRequest.$Properties} message GetVariablesRequest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            GetVariablesRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.sessionId != null && $Object.hasOwnProperty.call(message, "sessionId") && message.sessionId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.sessionId);
                if (message.names != null && message.names.length)
                    for (let i = 0; i < message.names.length; ++i)
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.names[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a GetVariablesRequest message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.GetVariablesRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.GetVariablesRequest & rivulet.v1.GetVariablesRequest.$Shape} GetVariablesRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            GetVariablesRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.GetVariablesRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.sessionId = value;
                            else
                                delete message.sessionId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.names && message.names.length))
                                message.names = [];
                            message.names.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return GetVariablesRequest;
        })();

        v1.GetVariablesResponse = (function() {

            /**
             * Properties of a GetVariablesResponse.
             * @typedef {Object} rivulet.v1.GetVariablesResponse.$Properties
             * @property {string|null} [epoch] GetVariablesResponse epoch
             * @property {number|Long|null} [revision] GetVariablesResponse revision
             * @property {Array.<rivulet.v1.CurrentValue.$Properties>|null} [values] GetVariablesResponse values
             * @property {Array.<string>|null} [missing] GetVariablesResponse missing
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a GetVariablesResponse.
             * @memberof rivulet.v1
             * @interface IGetVariablesResponse
             * @augments rivulet.v1.GetVariablesResponse.$Properties
             * @deprecated Use rivulet.v1.GetVariablesResponse.$Properties instead.
             */

            /**
             * Shape of a GetVariablesResponse.
             * @typedef {{
             *   epoch?: string|null;
             *   revision?: number|Long|null;
             *   values?: Array.<rivulet.v1.CurrentValue.$Shape>|null;
             *   missing?: Array.<string>|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} rivulet.v1.GetVariablesResponse.$Shape
             */

            /**
             * Constructs a new GetVariablesResponse.
             * @memberof rivulet.v1
             * @classdesc Represents a GetVariablesResponse.
             * @constructor
             * @param {rivulet.v1.GetVariablesResponse.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const GetVariablesResponse = function (properties) {
                this.values = [];
                this.missing = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * GetVariablesResponse epoch.
             * @member {string} epoch
             * @memberof rivulet.v1.GetVariablesResponse
             * @instance
             */
            GetVariablesResponse.prototype.epoch = "";

            /**
             * GetVariablesResponse revision.
             * @member {number|Long} revision
             * @memberof rivulet.v1.GetVariablesResponse
             * @instance
             */
            GetVariablesResponse.prototype.revision = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * GetVariablesResponse values.
             * @member {Array.<rivulet.v1.CurrentValue.$Properties>} values
             * @memberof rivulet.v1.GetVariablesResponse
             * @instance
             */
            GetVariablesResponse.prototype.values = $util.emptyArray;

            /**
             * GetVariablesResponse missing.
             * @member {Array.<string>} missing
             * @memberof rivulet.v1.GetVariablesResponse
             * @instance
             */
            GetVariablesResponse.prototype.missing = $util.emptyArray;

            /**
             * Creates a new GetVariablesResponse instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.GetVariablesResponse
             * @static
             * @param {rivulet.v1.GetVariablesResponse.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.GetVariablesResponse} GetVariablesResponse instance
             * @type {{
             *   (properties: rivulet.v1.GetVariablesResponse.$Shape): rivulet.v1.GetVariablesResponse & rivulet.v1.GetVariablesResponse.$Shape;
             *   (properties?: rivulet.v1.GetVariablesResponse.$Properties): rivulet.v1.GetVariablesResponse;
             * }}
             */
            GetVariablesResponse.create = function(properties) {
                return new GetVariablesResponse(properties);
            };

            /**
             * Encodes the specified GetVariablesResponse message. Does not implicitly {@link rivulet.v1.GetVariablesResponse.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.GetVariablesResponse
             * @static
             * @param {rivulet.v1.GetVariablesResponse.$Properties} message GetVariablesResponse message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            GetVariablesResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && message.epoch !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.epoch);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.revision);
                if (message.values != null && message.values.length)
                    for (let i = 0; i < message.values.length; ++i)
                        $root.rivulet.v1.CurrentValue.encode(message.values[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.missing != null && message.missing.length)
                    for (let i = 0; i < message.missing.length; ++i)
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.missing[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a GetVariablesResponse message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.GetVariablesResponse
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.GetVariablesResponse & rivulet.v1.GetVariablesResponse.$Shape} GetVariablesResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            GetVariablesResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.GetVariablesResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.values && message.values.length))
                                message.values = [];
                            message.values.push($root.rivulet.v1.CurrentValue.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.missing && message.missing.length))
                                message.missing = [];
                            message.missing.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return GetVariablesResponse;
        })();

        v1.CurrentValue = (function() {

            /**
             * Properties of a CurrentValue.
             * @typedef {Object} rivulet.v1.CurrentValue.$Properties
             * @property {rivulet.v1.VariableInfo.$Properties|null} [info] CurrentValue info
             * @property {rivulet.v1.Value.$Properties|null} [value] CurrentValue value
             * @property {number|null} [eventTime] CurrentValue eventTime
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CurrentValue.
             * @memberof rivulet.v1
             * @interface ICurrentValue
             * @augments rivulet.v1.CurrentValue.$Properties
             * @deprecated Use rivulet.v1.CurrentValue.$Properties instead.
             */

            /**
             * Shape of a CurrentValue.
             * @typedef {{
             *   info?: rivulet.v1.VariableInfo.$Shape|null;
             *   value?: rivulet.v1.Value.$Shape|null;
             *   eventTime?: number|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} rivulet.v1.CurrentValue.$Shape
             */

            /**
             * Constructs a new CurrentValue.
             * @memberof rivulet.v1
             * @classdesc Represents a CurrentValue.
             * @constructor
             * @param {rivulet.v1.CurrentValue.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CurrentValue = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CurrentValue info.
             * @member {rivulet.v1.VariableInfo.$Properties|null|undefined} info
             * @memberof rivulet.v1.CurrentValue
             * @instance
             */
            CurrentValue.prototype.info = null;

            /**
             * CurrentValue value.
             * @member {rivulet.v1.Value.$Properties|null|undefined} value
             * @memberof rivulet.v1.CurrentValue
             * @instance
             */
            CurrentValue.prototype.value = null;

            /**
             * CurrentValue eventTime.
             * @member {number} eventTime
             * @memberof rivulet.v1.CurrentValue
             * @instance
             */
            CurrentValue.prototype.eventTime = 0;

            /**
             * Creates a new CurrentValue instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.CurrentValue
             * @static
             * @param {rivulet.v1.CurrentValue.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.CurrentValue} CurrentValue instance
             * @type {{
             *   (properties: rivulet.v1.CurrentValue.$Shape): rivulet.v1.CurrentValue & rivulet.v1.CurrentValue.$Shape;
             *   (properties?: rivulet.v1.CurrentValue.$Properties): rivulet.v1.CurrentValue;
             * }}
             */
            CurrentValue.create = function(properties) {
                return new CurrentValue(properties);
            };

            /**
             * Encodes the specified CurrentValue message. Does not implicitly {@link rivulet.v1.CurrentValue.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.CurrentValue
             * @static
             * @param {rivulet.v1.CurrentValue.$Properties} message CurrentValue message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CurrentValue.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.info != null && $Object.hasOwnProperty.call(message, "info"))
                    $root.rivulet.v1.VariableInfo.encode(message.info, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
                    $root.rivulet.v1.Value.encode(message.value, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.eventTime != null && $Object.hasOwnProperty.call(message, "eventTime") && !$Object.is(message.eventTime, 0))
                    writer.uint32(/* id 3, wireType 1 =*/25).double(message.eventTime);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CurrentValue message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.CurrentValue
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.CurrentValue & rivulet.v1.CurrentValue.$Shape} CurrentValue
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CurrentValue.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.CurrentValue();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.info = $root.rivulet.v1.VariableInfo.decode(reader, reader.size(), $undefined, _depth + 1, message.info);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.value = $root.rivulet.v1.Value.decode(reader, reader.size(), $undefined, _depth + 1, message.value);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.eventTime = value;
                            else
                                delete message.eventTime;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CurrentValue;
        })();

        v1.ListVariablesRequest = (function() {

            /**
             * Properties of a ListVariablesRequest.
             * @typedef {Object} rivulet.v1.ListVariablesRequest.$Properties
             * @property {string|null} [sessionId] ListVariablesRequest sessionId
             * @property {string|null} [pattern] ListVariablesRequest pattern
             * @property {number|null} [pageSize] ListVariablesRequest pageSize
             * @property {string|null} [pageToken] ListVariablesRequest pageToken
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ListVariablesRequest.
             * @memberof rivulet.v1
             * @interface IListVariablesRequest
             * @augments rivulet.v1.ListVariablesRequest.$Properties
             * @deprecated Use rivulet.v1.ListVariablesRequest.$Properties instead.
             */

            /**
             * Shape of a ListVariablesRequest.
             * @typedef {rivulet.v1.ListVariablesRequest.$Properties} rivulet.v1.ListVariablesRequest.$Shape
             */

            /**
             * Constructs a new ListVariablesRequest.
             * @memberof rivulet.v1
             * @classdesc Represents a ListVariablesRequest.
             * @constructor
             * @param {rivulet.v1.ListVariablesRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ListVariablesRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ListVariablesRequest sessionId.
             * @member {string} sessionId
             * @memberof rivulet.v1.ListVariablesRequest
             * @instance
             */
            ListVariablesRequest.prototype.sessionId = "";

            /**
             * ListVariablesRequest pattern.
             * @member {string} pattern
             * @memberof rivulet.v1.ListVariablesRequest
             * @instance
             */
            ListVariablesRequest.prototype.pattern = "";

            /**
             * ListVariablesRequest pageSize.
             * @member {number} pageSize
             * @memberof rivulet.v1.ListVariablesRequest
             * @instance
             */
            ListVariablesRequest.prototype.pageSize = 0;

            /**
             * ListVariablesRequest pageToken.
             * @member {string} pageToken
             * @memberof rivulet.v1.ListVariablesRequest
             * @instance
             */
            ListVariablesRequest.prototype.pageToken = "";

            /**
             * Creates a new ListVariablesRequest instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.ListVariablesRequest
             * @static
             * @param {rivulet.v1.ListVariablesRequest.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.ListVariablesRequest} ListVariablesRequest instance
             * @type {{
             *   (properties: rivulet.v1.ListVariablesRequest.$Shape): rivulet.v1.ListVariablesRequest & rivulet.v1.ListVariablesRequest.$Shape;
             *   (properties?: rivulet.v1.ListVariablesRequest.$Properties): rivulet.v1.ListVariablesRequest;
             * }}
             */
            ListVariablesRequest.create = function(properties) {
                return new ListVariablesRequest(properties);
            };

            /**
             * Encodes the specified ListVariablesRequest message. Does not implicitly {@link rivulet.v1.ListVariablesRequest.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.ListVariablesRequest
             * @static
             * @param {rivulet.v1.ListVariablesRequest.$Properties} message ListVariablesRequest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ListVariablesRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.sessionId != null && $Object.hasOwnProperty.call(message, "sessionId") && message.sessionId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.sessionId);
                if (message.pattern != null && $Object.hasOwnProperty.call(message, "pattern") && message.pattern !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.pattern);
                if (message.pageSize != null && $Object.hasOwnProperty.call(message, "pageSize") && message.pageSize !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.pageSize);
                if (message.pageToken != null && $Object.hasOwnProperty.call(message, "pageToken") && message.pageToken !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.pageToken);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ListVariablesRequest message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.ListVariablesRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.ListVariablesRequest & rivulet.v1.ListVariablesRequest.$Shape} ListVariablesRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ListVariablesRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.ListVariablesRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.sessionId = value;
                            else
                                delete message.sessionId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.pattern = value;
                            else
                                delete message.pattern;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.pageSize = value;
                            else
                                delete message.pageSize;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.pageToken = value;
                            else
                                delete message.pageToken;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ListVariablesRequest;
        })();

        v1.ListVariablesResponse = (function() {

            /**
             * Properties of a ListVariablesResponse.
             * @typedef {Object} rivulet.v1.ListVariablesResponse.$Properties
             * @property {Array.<rivulet.v1.VariableInfo.$Properties>|null} [variables] ListVariablesResponse variables
             * @property {string|null} [nextPageToken] ListVariablesResponse nextPageToken
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ListVariablesResponse.
             * @memberof rivulet.v1
             * @interface IListVariablesResponse
             * @augments rivulet.v1.ListVariablesResponse.$Properties
             * @deprecated Use rivulet.v1.ListVariablesResponse.$Properties instead.
             */

            /**
             * Shape of a ListVariablesResponse.
             * @typedef {rivulet.v1.ListVariablesResponse.$Properties} rivulet.v1.ListVariablesResponse.$Shape
             */

            /**
             * Constructs a new ListVariablesResponse.
             * @memberof rivulet.v1
             * @classdesc Represents a ListVariablesResponse.
             * @constructor
             * @param {rivulet.v1.ListVariablesResponse.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ListVariablesResponse = function (properties) {
                this.variables = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ListVariablesResponse variables.
             * @member {Array.<rivulet.v1.VariableInfo.$Properties>} variables
             * @memberof rivulet.v1.ListVariablesResponse
             * @instance
             */
            ListVariablesResponse.prototype.variables = $util.emptyArray;

            /**
             * ListVariablesResponse nextPageToken.
             * @member {string} nextPageToken
             * @memberof rivulet.v1.ListVariablesResponse
             * @instance
             */
            ListVariablesResponse.prototype.nextPageToken = "";

            /**
             * Creates a new ListVariablesResponse instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.ListVariablesResponse
             * @static
             * @param {rivulet.v1.ListVariablesResponse.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.ListVariablesResponse} ListVariablesResponse instance
             * @type {{
             *   (properties: rivulet.v1.ListVariablesResponse.$Shape): rivulet.v1.ListVariablesResponse & rivulet.v1.ListVariablesResponse.$Shape;
             *   (properties?: rivulet.v1.ListVariablesResponse.$Properties): rivulet.v1.ListVariablesResponse;
             * }}
             */
            ListVariablesResponse.create = function(properties) {
                return new ListVariablesResponse(properties);
            };

            /**
             * Encodes the specified ListVariablesResponse message. Does not implicitly {@link rivulet.v1.ListVariablesResponse.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.ListVariablesResponse
             * @static
             * @param {rivulet.v1.ListVariablesResponse.$Properties} message ListVariablesResponse message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ListVariablesResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.variables != null && message.variables.length)
                    for (let i = 0; i < message.variables.length; ++i)
                        $root.rivulet.v1.VariableInfo.encode(message.variables[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.nextPageToken != null && $Object.hasOwnProperty.call(message, "nextPageToken") && message.nextPageToken !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.nextPageToken);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ListVariablesResponse message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.ListVariablesResponse
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.ListVariablesResponse & rivulet.v1.ListVariablesResponse.$Shape} ListVariablesResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ListVariablesResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.ListVariablesResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.variables && message.variables.length))
                                message.variables = [];
                            message.variables.push($root.rivulet.v1.VariableInfo.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.nextPageToken = value;
                            else
                                delete message.nextPageToken;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ListVariablesResponse;
        })();

        v1.GetHistoryRequest = (function() {

            /**
             * Properties of a GetHistoryRequest.
             * @typedef {Object} rivulet.v1.GetHistoryRequest.$Properties
             * @property {string|null} [sessionId] GetHistoryRequest sessionId
             * @property {string|null} [name] GetHistoryRequest name
             * @property {number|null} [limit] GetHistoryRequest limit
             * @property {number|Long|null} [beforeVersion] GetHistoryRequest beforeVersion
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a GetHistoryRequest.
             * @memberof rivulet.v1
             * @interface IGetHistoryRequest
             * @augments rivulet.v1.GetHistoryRequest.$Properties
             * @deprecated Use rivulet.v1.GetHistoryRequest.$Properties instead.
             */

            /**
             * Shape of a GetHistoryRequest.
             * @typedef {rivulet.v1.GetHistoryRequest.$Properties} rivulet.v1.GetHistoryRequest.$Shape
             */

            /**
             * Constructs a new GetHistoryRequest.
             * @memberof rivulet.v1
             * @classdesc Represents a GetHistoryRequest.
             * @constructor
             * @param {rivulet.v1.GetHistoryRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const GetHistoryRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * GetHistoryRequest sessionId.
             * @member {string} sessionId
             * @memberof rivulet.v1.GetHistoryRequest
             * @instance
             */
            GetHistoryRequest.prototype.sessionId = "";

            /**
             * GetHistoryRequest name.
             * @member {string} name
             * @memberof rivulet.v1.GetHistoryRequest
             * @instance
             */
            GetHistoryRequest.prototype.name = "";

            /**
             * GetHistoryRequest limit.
             * @member {number} limit
             * @memberof rivulet.v1.GetHistoryRequest
             * @instance
             */
            GetHistoryRequest.prototype.limit = 0;

            /**
             * GetHistoryRequest beforeVersion.
             * @member {number|Long} beforeVersion
             * @memberof rivulet.v1.GetHistoryRequest
             * @instance
             */
            GetHistoryRequest.prototype.beforeVersion = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Creates a new GetHistoryRequest instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.GetHistoryRequest
             * @static
             * @param {rivulet.v1.GetHistoryRequest.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.GetHistoryRequest} GetHistoryRequest instance
             * @type {{
             *   (properties: rivulet.v1.GetHistoryRequest.$Shape): rivulet.v1.GetHistoryRequest & rivulet.v1.GetHistoryRequest.$Shape;
             *   (properties?: rivulet.v1.GetHistoryRequest.$Properties): rivulet.v1.GetHistoryRequest;
             * }}
             */
            GetHistoryRequest.create = function(properties) {
                return new GetHistoryRequest(properties);
            };

            /**
             * Encodes the specified GetHistoryRequest message. Does not implicitly {@link rivulet.v1.GetHistoryRequest.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.GetHistoryRequest
             * @static
             * @param {rivulet.v1.GetHistoryRequest.$Properties} message GetHistoryRequest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            GetHistoryRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.sessionId != null && $Object.hasOwnProperty.call(message, "sessionId") && message.sessionId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.sessionId);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
                if (message.limit != null && $Object.hasOwnProperty.call(message, "limit") && message.limit !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.limit);
                if (message.beforeVersion != null && $Object.hasOwnProperty.call(message, "beforeVersion") && (typeof message.beforeVersion === "object" ? message.beforeVersion.low || message.beforeVersion.high : message.beforeVersion !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.beforeVersion);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a GetHistoryRequest message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.GetHistoryRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.GetHistoryRequest & rivulet.v1.GetHistoryRequest.$Shape} GetHistoryRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            GetHistoryRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.GetHistoryRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.sessionId = value;
                            else
                                delete message.sessionId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.limit = value;
                            else
                                delete message.limit;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.beforeVersion = value;
                            else
                                delete message.beforeVersion;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return GetHistoryRequest;
        })();

        v1.GetHistoryResponse = (function() {

            /**
             * Properties of a GetHistoryResponse.
             * @typedef {Object} rivulet.v1.GetHistoryResponse.$Properties
             * @property {string|null} [epoch] GetHistoryResponse epoch
             * @property {Array.<rivulet.v1.HistoryEntry.$Properties>|null} [entries] GetHistoryResponse entries
             * @property {boolean|null} [truncated] GetHistoryResponse truncated
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a GetHistoryResponse.
             * @memberof rivulet.v1
             * @interface IGetHistoryResponse
             * @augments rivulet.v1.GetHistoryResponse.$Properties
             * @deprecated Use rivulet.v1.GetHistoryResponse.$Properties instead.
             */

            /**
             * Shape of a GetHistoryResponse.
             * @typedef {{
             *   epoch?: string|null;
             *   entries?: Array.<rivulet.v1.HistoryEntry.$Shape>|null;
             *   truncated?: boolean|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} rivulet.v1.GetHistoryResponse.$Shape
             */

            /**
             * Constructs a new GetHistoryResponse.
             * @memberof rivulet.v1
             * @classdesc Represents a GetHistoryResponse.
             * @constructor
             * @param {rivulet.v1.GetHistoryResponse.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const GetHistoryResponse = function (properties) {
                this.entries = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * GetHistoryResponse epoch.
             * @member {string} epoch
             * @memberof rivulet.v1.GetHistoryResponse
             * @instance
             */
            GetHistoryResponse.prototype.epoch = "";

            /**
             * GetHistoryResponse entries.
             * @member {Array.<rivulet.v1.HistoryEntry.$Properties>} entries
             * @memberof rivulet.v1.GetHistoryResponse
             * @instance
             */
            GetHistoryResponse.prototype.entries = $util.emptyArray;

            /**
             * GetHistoryResponse truncated.
             * @member {boolean} truncated
             * @memberof rivulet.v1.GetHistoryResponse
             * @instance
             */
            GetHistoryResponse.prototype.truncated = false;

            /**
             * Creates a new GetHistoryResponse instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.GetHistoryResponse
             * @static
             * @param {rivulet.v1.GetHistoryResponse.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.GetHistoryResponse} GetHistoryResponse instance
             * @type {{
             *   (properties: rivulet.v1.GetHistoryResponse.$Shape): rivulet.v1.GetHistoryResponse & rivulet.v1.GetHistoryResponse.$Shape;
             *   (properties?: rivulet.v1.GetHistoryResponse.$Properties): rivulet.v1.GetHistoryResponse;
             * }}
             */
            GetHistoryResponse.create = function(properties) {
                return new GetHistoryResponse(properties);
            };

            /**
             * Encodes the specified GetHistoryResponse message. Does not implicitly {@link rivulet.v1.GetHistoryResponse.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.GetHistoryResponse
             * @static
             * @param {rivulet.v1.GetHistoryResponse.$Properties} message GetHistoryResponse message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            GetHistoryResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && message.epoch !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.epoch);
                if (message.entries != null && message.entries.length)
                    for (let i = 0; i < message.entries.length; ++i)
                        $root.rivulet.v1.HistoryEntry.encode(message.entries[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.truncated != null && $Object.hasOwnProperty.call(message, "truncated") && message.truncated !== false)
                    writer.uint32(/* id 3, wireType 0 =*/24).bool(message.truncated);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a GetHistoryResponse message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.GetHistoryResponse
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.GetHistoryResponse & rivulet.v1.GetHistoryResponse.$Shape} GetHistoryResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            GetHistoryResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.GetHistoryResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.entries && message.entries.length))
                                message.entries = [];
                            message.entries.push($root.rivulet.v1.HistoryEntry.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.truncated = value;
                            else
                                delete message.truncated;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return GetHistoryResponse;
        })();

        v1.HistoryEntry = (function() {

            /**
             * Properties of a HistoryEntry.
             * @typedef {Object} rivulet.v1.HistoryEntry.$Properties
             * @property {number|Long|null} [revision] HistoryEntry revision
             * @property {string|null} [id] HistoryEntry id
             * @property {number|Long|null} [version] HistoryEntry version
             * @property {rivulet.v1.Value.$Properties|null} [value] HistoryEntry value
             * @property {rivulet.v1.Origin.$Properties|null} [origin] HistoryEntry origin
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a HistoryEntry.
             * @memberof rivulet.v1
             * @interface IHistoryEntry
             * @augments rivulet.v1.HistoryEntry.$Properties
             * @deprecated Use rivulet.v1.HistoryEntry.$Properties instead.
             */

            /**
             * Shape of a HistoryEntry.
             * @typedef {{
             *   revision?: number|Long|null;
             *   id?: string|null;
             *   version?: number|Long|null;
             *   value?: rivulet.v1.Value.$Shape|null;
             *   origin?: rivulet.v1.Origin.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} rivulet.v1.HistoryEntry.$Shape
             */

            /**
             * Constructs a new HistoryEntry.
             * @memberof rivulet.v1
             * @classdesc Represents a HistoryEntry.
             * @constructor
             * @param {rivulet.v1.HistoryEntry.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const HistoryEntry = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * HistoryEntry revision.
             * @member {number|Long} revision
             * @memberof rivulet.v1.HistoryEntry
             * @instance
             */
            HistoryEntry.prototype.revision = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * HistoryEntry id.
             * @member {string} id
             * @memberof rivulet.v1.HistoryEntry
             * @instance
             */
            HistoryEntry.prototype.id = "";

            /**
             * HistoryEntry version.
             * @member {number|Long} version
             * @memberof rivulet.v1.HistoryEntry
             * @instance
             */
            HistoryEntry.prototype.version = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * HistoryEntry value.
             * @member {rivulet.v1.Value.$Properties|null|undefined} value
             * @memberof rivulet.v1.HistoryEntry
             * @instance
             */
            HistoryEntry.prototype.value = null;

            /**
             * HistoryEntry origin.
             * @member {rivulet.v1.Origin.$Properties|null|undefined} origin
             * @memberof rivulet.v1.HistoryEntry
             * @instance
             */
            HistoryEntry.prototype.origin = null;

            /**
             * Creates a new HistoryEntry instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.HistoryEntry
             * @static
             * @param {rivulet.v1.HistoryEntry.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.HistoryEntry} HistoryEntry instance
             * @type {{
             *   (properties: rivulet.v1.HistoryEntry.$Shape): rivulet.v1.HistoryEntry & rivulet.v1.HistoryEntry.$Shape;
             *   (properties?: rivulet.v1.HistoryEntry.$Properties): rivulet.v1.HistoryEntry;
             * }}
             */
            HistoryEntry.create = function(properties) {
                return new HistoryEntry(properties);
            };

            /**
             * Encodes the specified HistoryEntry message. Does not implicitly {@link rivulet.v1.HistoryEntry.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.HistoryEntry
             * @static
             * @param {rivulet.v1.HistoryEntry.$Properties} message HistoryEntry message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            HistoryEntry.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.revision);
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.id);
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && (typeof message.version === "object" ? message.version.low || message.version.high : message.version !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.version);
                if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
                    $root.rivulet.v1.Value.encode(message.value, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.origin != null && $Object.hasOwnProperty.call(message, "origin"))
                    $root.rivulet.v1.Origin.encode(message.origin, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a HistoryEntry message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.HistoryEntry
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.HistoryEntry & rivulet.v1.HistoryEntry.$Shape} HistoryEntry
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            HistoryEntry.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.HistoryEntry();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.version = value;
                            else
                                delete message.version;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.value = $root.rivulet.v1.Value.decode(reader, reader.size(), $undefined, _depth + 1, message.value);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.origin = $root.rivulet.v1.Origin.decode(reader, reader.size(), $undefined, _depth + 1, message.origin);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return HistoryEntry;
        })();

        v1.Write = (function() {

            /**
             * Properties of a Write.
             * @typedef {Object} rivulet.v1.Write.$Properties
             * @property {number|Long|null} [sequence] Write sequence
             * @property {Array.<rivulet.v1.Operation.$Properties>|null} [operations] Write operations
             * @property {boolean|null} [independent] Write independent
             * @property {Object.<string,string>|null} [metadata] Write metadata
             * @property {number|null} [eventTime] Write eventTime
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Write.
             * @memberof rivulet.v1
             * @interface IWrite
             * @augments rivulet.v1.Write.$Properties
             * @deprecated Use rivulet.v1.Write.$Properties instead.
             */

            /**
             * Shape of a Write.
             * @typedef {{
             *   sequence?: number|Long|null;
             *   operations?: Array.<rivulet.v1.Operation.$Shape>|null;
             *   independent?: boolean|null;
             *   metadata?: Object.<string,string>|null;
             *   eventTime?: number|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} rivulet.v1.Write.$Shape
             */

            /**
             * Constructs a new Write.
             * @memberof rivulet.v1
             * @classdesc Represents a Write.
             * @constructor
             * @param {rivulet.v1.Write.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Write = function (properties) {
                this.operations = [];
                this.metadata = {};
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Write sequence.
             * @member {number|Long} sequence
             * @memberof rivulet.v1.Write
             * @instance
             */
            Write.prototype.sequence = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Write operations.
             * @member {Array.<rivulet.v1.Operation.$Properties>} operations
             * @memberof rivulet.v1.Write
             * @instance
             */
            Write.prototype.operations = $util.emptyArray;

            /**
             * Write independent.
             * @member {boolean} independent
             * @memberof rivulet.v1.Write
             * @instance
             */
            Write.prototype.independent = false;

            /**
             * Write metadata.
             * @member {Object.<string,string>} metadata
             * @memberof rivulet.v1.Write
             * @instance
             */
            Write.prototype.metadata = $util.emptyObject;

            /**
             * Write eventTime.
             * @member {number|null|undefined} eventTime
             * @memberof rivulet.v1.Write
             * @instance
             */
            Write.prototype.eventTime = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Write.prototype, "_eventTime", {
                get: $util.oneOfGetter($oneOfFields = ["eventTime"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Write instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.Write
             * @static
             * @param {rivulet.v1.Write.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.Write} Write instance
             * @type {{
             *   (properties: rivulet.v1.Write.$Shape): rivulet.v1.Write & rivulet.v1.Write.$Shape;
             *   (properties?: rivulet.v1.Write.$Properties): rivulet.v1.Write;
             * }}
             */
            Write.create = function(properties) {
                return new Write(properties);
            };

            /**
             * Encodes the specified Write message. Does not implicitly {@link rivulet.v1.Write.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.Write
             * @static
             * @param {rivulet.v1.Write.$Properties} message Write message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Write.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && (typeof message.sequence === "object" ? message.sequence.low || message.sequence.high : message.sequence !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.sequence);
                if (message.operations != null && message.operations.length)
                    for (let i = 0; i < message.operations.length; ++i)
                        $root.rivulet.v1.Operation.encode(message.operations[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.independent != null && $Object.hasOwnProperty.call(message, "independent") && message.independent !== false)
                    writer.uint32(/* id 3, wireType 0 =*/24).bool(message.independent);
                if (message.metadata != null && $Object.hasOwnProperty.call(message, "metadata"))
                    for (let keys = $Object.keys(message.metadata), i = 0; i < keys.length; ++i)
                        writer.uint32(/* id 4, wireType 2 =*/34).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.metadata[keys[i]]).ldelim();
                if (message.eventTime != null && $Object.hasOwnProperty.call(message, "eventTime"))
                    writer.uint32(/* id 5, wireType 1 =*/41).double(message.eventTime);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Write message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.Write
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.Write & rivulet.v1.Write.$Shape} Write
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Write.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, key, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.Write();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.sequence = value;
                            else
                                delete message.sequence;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.operations && message.operations.length))
                                message.operations = [];
                            message.operations.push($root.rivulet.v1.Operation.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.independent = value;
                            else
                                delete message.independent;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (message.metadata === $util.emptyObject)
                                message.metadata = {};
                            let end2 = reader.size() + reader.pos;
                            if (end2 > reader.len)
                                throw $RangeError("index out of range");
                            reader.len = end2;
                            key = "";
                            value = "";
                            while (reader.pos < end2) {
                                let tag2 = reader.tag();
                                wireType = tag2 & 7;
                                switch (tag2 >>>= 3) {
                                case 1:
                                    if (wireType !== 2)
                                        break;
                                    key = reader.stringVerify();
                                    continue;
                                case 2:
                                    if (wireType !== 2)
                                        break;
                                    value = reader.stringVerify();
                                    continue;
                                }
                                reader.skipType(wireType, _depth, tag2);
                            }
                            if (reader.pos !== end2)
                                throw $RangeError("index out of range");
                            reader.len = end;
                            if (key === "__proto__")
                                $util.makeProp(message.metadata, key);
                            message.metadata[key] = value;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 1)
                                break;
                            message.eventTime = reader.double();
                            message._eventTime = "eventTime";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Write;
        })();

        v1.Operation = (function() {

            /**
             * Properties of an Operation.
             * @typedef {Object} rivulet.v1.Operation.$Properties
             * @property {rivulet.v1.SetVariable.$Properties|null} [set] Operation set
             * @property {rivulet.v1.RegisterVariable.$Properties|null} [register] Operation register
             * @property {rivulet.v1.DeleteVariable.$Properties|null} ["delete"] Operation delete
             * @property {rivulet.v1.RollbackVariable.$Properties|null} [rollback] Operation rollback
             * @property {"set"|"register"|"delete"|"rollback"} [kind] Operation kind
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Operation.
             * @memberof rivulet.v1
             * @interface IOperation
             * @augments rivulet.v1.Operation.$Properties
             * @deprecated Use rivulet.v1.Operation.$Properties instead.
             */

            /**
             * Narrowed shape of an Operation.
             * @typedef {{
             *   set?: rivulet.v1.SetVariable.$Shape|null;
             *   register?: rivulet.v1.RegisterVariable.$Shape|null;
             *   "delete"?: rivulet.v1.DeleteVariable.$Shape|null;
             *   rollback?: rivulet.v1.RollbackVariable.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ kind?: undefined; set?: null; register?: null; "delete"?: null; rollback?: null }|{ kind?: "set"; set: rivulet.v1.SetVariable.$Shape; register?: null; "delete"?: null; rollback?: null }|{ kind?: "register"; set?: null; register: rivulet.v1.RegisterVariable.$Shape; "delete"?: null; rollback?: null }|{ kind?: "delete"; set?: null; register?: null; "delete": rivulet.v1.DeleteVariable.$Shape; rollback?: null }|{ kind?: "rollback"; set?: null; register?: null; "delete"?: null; rollback: rivulet.v1.RollbackVariable.$Shape })
             * )} rivulet.v1.Operation.$Shape
             */

            /**
             * Constructs a new Operation.
             * @memberof rivulet.v1
             * @classdesc Represents an Operation.
             * @constructor
             * @param {rivulet.v1.Operation.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Operation = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Operation set.
             * @member {rivulet.v1.SetVariable.$Properties|null|undefined} set
             * @memberof rivulet.v1.Operation
             * @instance
             */
            Operation.prototype.set = null;

            /**
             * Operation register.
             * @member {rivulet.v1.RegisterVariable.$Properties|null|undefined} register
             * @memberof rivulet.v1.Operation
             * @instance
             */
            Operation.prototype.register = null;

            /**
             * Operation delete.
             * @member {rivulet.v1.DeleteVariable.$Properties|null|undefined} delete
             * @memberof rivulet.v1.Operation
             * @instance
             */
            Operation.prototype["delete"] = null;

            /**
             * Operation rollback.
             * @member {rivulet.v1.RollbackVariable.$Properties|null|undefined} rollback
             * @memberof rivulet.v1.Operation
             * @instance
             */
            Operation.prototype.rollback = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * Operation kind.
             * @member {"set"|"register"|"delete"|"rollback"|undefined} kind
             * @memberof rivulet.v1.Operation
             * @instance
             */
            $Object.defineProperty(Operation.prototype, "kind", {
                get: $util.oneOfGetter($oneOfFields = ["set", "register", "delete", "rollback"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Operation instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.Operation
             * @static
             * @param {rivulet.v1.Operation.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.Operation} Operation instance
             * @type {{
             *   (properties: rivulet.v1.Operation.$Shape): rivulet.v1.Operation & rivulet.v1.Operation.$Shape;
             *   (properties?: rivulet.v1.Operation.$Properties): rivulet.v1.Operation;
             * }}
             */
            Operation.create = function(properties) {
                return new Operation(properties);
            };

            /**
             * Encodes the specified Operation message. Does not implicitly {@link rivulet.v1.Operation.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.Operation
             * @static
             * @param {rivulet.v1.Operation.$Properties} message Operation message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Operation.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.set != null && $Object.hasOwnProperty.call(message, "set"))
                    $root.rivulet.v1.SetVariable.encode(message.set, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.register != null && $Object.hasOwnProperty.call(message, "register"))
                    $root.rivulet.v1.RegisterVariable.encode(message.register, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message["delete"] != null && $Object.hasOwnProperty.call(message, "delete"))
                    $root.rivulet.v1.DeleteVariable.encode(message["delete"], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.rollback != null && $Object.hasOwnProperty.call(message, "rollback"))
                    $root.rivulet.v1.RollbackVariable.encode(message.rollback, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Operation message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.Operation
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.Operation & rivulet.v1.Operation.$Shape} Operation
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Operation.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.Operation();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.set = $root.rivulet.v1.SetVariable.decode(reader, reader.size(), $undefined, _depth + 1, message.set);
                            message.kind = "set";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.register = $root.rivulet.v1.RegisterVariable.decode(reader, reader.size(), $undefined, _depth + 1, message.register);
                            message.kind = "register";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message["delete"] = $root.rivulet.v1.DeleteVariable.decode(reader, reader.size(), $undefined, _depth + 1, message["delete"]);
                            message.kind = "delete";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.rollback = $root.rivulet.v1.RollbackVariable.decode(reader, reader.size(), $undefined, _depth + 1, message.rollback);
                            message.kind = "rollback";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Operation;
        })();

        v1.SetVariable = (function() {

            /**
             * Properties of a SetVariable.
             * @typedef {Object} rivulet.v1.SetVariable.$Properties
             * @property {string|null} [name] SetVariable name
             * @property {number|null} [binding] SetVariable binding
             * @property {rivulet.v1.Value.$Properties|null} [value] SetVariable value
             * @property {number|Long|null} [expectedVersion] SetVariable expectedVersion
             * @property {string|null} [expectedId] SetVariable expectedId
             * @property {"name"|"binding"} [target] SetVariable target
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a SetVariable.
             * @memberof rivulet.v1
             * @interface ISetVariable
             * @augments rivulet.v1.SetVariable.$Properties
             * @deprecated Use rivulet.v1.SetVariable.$Properties instead.
             */

            /**
             * Narrowed shape of a SetVariable.
             * @typedef {{
             *   name?: string|null;
             *   binding?: number|null;
             *   value?: rivulet.v1.Value.$Shape|null;
             *   expectedVersion?: number|Long|null;
             *   expectedId?: string|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ target?: undefined; name?: null; binding?: null }|{ target?: "name"; name: string; binding?: null }|{ target?: "binding"; name?: null; binding: number })
             * )} rivulet.v1.SetVariable.$Shape
             */

            /**
             * Constructs a new SetVariable.
             * @memberof rivulet.v1
             * @classdesc Represents a SetVariable.
             * @constructor
             * @param {rivulet.v1.SetVariable.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const SetVariable = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * SetVariable name.
             * @member {string|null|undefined} name
             * @memberof rivulet.v1.SetVariable
             * @instance
             */
            SetVariable.prototype.name = null;

            /**
             * SetVariable binding.
             * @member {number|null|undefined} binding
             * @memberof rivulet.v1.SetVariable
             * @instance
             */
            SetVariable.prototype.binding = null;

            /**
             * SetVariable value.
             * @member {rivulet.v1.Value.$Properties|null|undefined} value
             * @memberof rivulet.v1.SetVariable
             * @instance
             */
            SetVariable.prototype.value = null;

            /**
             * SetVariable expectedVersion.
             * @member {number|Long|null|undefined} expectedVersion
             * @memberof rivulet.v1.SetVariable
             * @instance
             */
            SetVariable.prototype.expectedVersion = null;

            /**
             * SetVariable expectedId.
             * @member {string} expectedId
             * @memberof rivulet.v1.SetVariable
             * @instance
             */
            SetVariable.prototype.expectedId = "";

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * SetVariable target.
             * @member {"name"|"binding"|undefined} target
             * @memberof rivulet.v1.SetVariable
             * @instance
             */
            $Object.defineProperty(SetVariable.prototype, "target", {
                get: $util.oneOfGetter($oneOfFields = ["name", "binding"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(SetVariable.prototype, "_expectedVersion", {
                get: $util.oneOfGetter($oneOfFields = ["expectedVersion"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new SetVariable instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.SetVariable
             * @static
             * @param {rivulet.v1.SetVariable.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.SetVariable} SetVariable instance
             * @type {{
             *   (properties: rivulet.v1.SetVariable.$Shape): rivulet.v1.SetVariable & rivulet.v1.SetVariable.$Shape;
             *   (properties?: rivulet.v1.SetVariable.$Properties): rivulet.v1.SetVariable;
             * }}
             */
            SetVariable.create = function(properties) {
                return new SetVariable(properties);
            };

            /**
             * Encodes the specified SetVariable message. Does not implicitly {@link rivulet.v1.SetVariable.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.SetVariable
             * @static
             * @param {rivulet.v1.SetVariable.$Properties} message SetVariable message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SetVariable.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
                if (message.binding != null && $Object.hasOwnProperty.call(message, "binding"))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.binding);
                if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
                    $root.rivulet.v1.Value.encode(message.value, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.expectedVersion != null && $Object.hasOwnProperty.call(message, "expectedVersion"))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.expectedVersion);
                if (message.expectedId != null && $Object.hasOwnProperty.call(message, "expectedId") && message.expectedId !== "")
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.expectedId);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a SetVariable message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.SetVariable
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.SetVariable & rivulet.v1.SetVariable.$Shape} SetVariable
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SetVariable.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.SetVariable();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.name = reader.stringVerify();
                            message.target = "name";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            message.binding = reader.uint32();
                            message.target = "binding";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.value = $root.rivulet.v1.Value.decode(reader, reader.size(), $undefined, _depth + 1, message.value);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            message.expectedVersion = reader.uint64();
                            message._expectedVersion = "expectedVersion";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.expectedId = value;
                            else
                                delete message.expectedId;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SetVariable;
        })();

        v1.RegisterVariable = (function() {

            /**
             * Properties of a RegisterVariable.
             * @typedef {Object} rivulet.v1.RegisterVariable.$Properties
             * @property {string|null} [name] RegisterVariable name
             * @property {rivulet.v1.VariableSpec.$Properties|null} [spec] RegisterVariable spec
             * @property {rivulet.v1.Value.$Properties|null} [initial] RegisterVariable initial
             * @property {Object.<string,string>|null} [metadata] RegisterVariable metadata
             * @property {boolean|null} [mustNotExist] RegisterVariable mustNotExist
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a RegisterVariable.
             * @memberof rivulet.v1
             * @interface IRegisterVariable
             * @augments rivulet.v1.RegisterVariable.$Properties
             * @deprecated Use rivulet.v1.RegisterVariable.$Properties instead.
             */

            /**
             * Shape of a RegisterVariable.
             * @typedef {{
             *   name?: string|null;
             *   spec?: rivulet.v1.VariableSpec.$Shape|null;
             *   initial?: rivulet.v1.Value.$Shape|null;
             *   metadata?: Object.<string,string>|null;
             *   mustNotExist?: boolean|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} rivulet.v1.RegisterVariable.$Shape
             */

            /**
             * Constructs a new RegisterVariable.
             * @memberof rivulet.v1
             * @classdesc Represents a RegisterVariable.
             * @constructor
             * @param {rivulet.v1.RegisterVariable.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const RegisterVariable = function (properties) {
                this.metadata = {};
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * RegisterVariable name.
             * @member {string} name
             * @memberof rivulet.v1.RegisterVariable
             * @instance
             */
            RegisterVariable.prototype.name = "";

            /**
             * RegisterVariable spec.
             * @member {rivulet.v1.VariableSpec.$Properties|null|undefined} spec
             * @memberof rivulet.v1.RegisterVariable
             * @instance
             */
            RegisterVariable.prototype.spec = null;

            /**
             * RegisterVariable initial.
             * @member {rivulet.v1.Value.$Properties|null|undefined} initial
             * @memberof rivulet.v1.RegisterVariable
             * @instance
             */
            RegisterVariable.prototype.initial = null;

            /**
             * RegisterVariable metadata.
             * @member {Object.<string,string>} metadata
             * @memberof rivulet.v1.RegisterVariable
             * @instance
             */
            RegisterVariable.prototype.metadata = $util.emptyObject;

            /**
             * RegisterVariable mustNotExist.
             * @member {boolean} mustNotExist
             * @memberof rivulet.v1.RegisterVariable
             * @instance
             */
            RegisterVariable.prototype.mustNotExist = false;

            /**
             * Creates a new RegisterVariable instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.RegisterVariable
             * @static
             * @param {rivulet.v1.RegisterVariable.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.RegisterVariable} RegisterVariable instance
             * @type {{
             *   (properties: rivulet.v1.RegisterVariable.$Shape): rivulet.v1.RegisterVariable & rivulet.v1.RegisterVariable.$Shape;
             *   (properties?: rivulet.v1.RegisterVariable.$Properties): rivulet.v1.RegisterVariable;
             * }}
             */
            RegisterVariable.create = function(properties) {
                return new RegisterVariable(properties);
            };

            /**
             * Encodes the specified RegisterVariable message. Does not implicitly {@link rivulet.v1.RegisterVariable.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.RegisterVariable
             * @static
             * @param {rivulet.v1.RegisterVariable.$Properties} message RegisterVariable message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            RegisterVariable.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
                if (message.spec != null && $Object.hasOwnProperty.call(message, "spec"))
                    $root.rivulet.v1.VariableSpec.encode(message.spec, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.initial != null && $Object.hasOwnProperty.call(message, "initial"))
                    $root.rivulet.v1.Value.encode(message.initial, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.metadata != null && $Object.hasOwnProperty.call(message, "metadata"))
                    for (let keys = $Object.keys(message.metadata), i = 0; i < keys.length; ++i)
                        writer.uint32(/* id 4, wireType 2 =*/34).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.metadata[keys[i]]).ldelim();
                if (message.mustNotExist != null && $Object.hasOwnProperty.call(message, "mustNotExist") && message.mustNotExist !== false)
                    writer.uint32(/* id 5, wireType 0 =*/40).bool(message.mustNotExist);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a RegisterVariable message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.RegisterVariable
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.RegisterVariable & rivulet.v1.RegisterVariable.$Shape} RegisterVariable
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            RegisterVariable.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, key, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.RegisterVariable();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.spec = $root.rivulet.v1.VariableSpec.decode(reader, reader.size(), $undefined, _depth + 1, message.spec);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.initial = $root.rivulet.v1.Value.decode(reader, reader.size(), $undefined, _depth + 1, message.initial);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (message.metadata === $util.emptyObject)
                                message.metadata = {};
                            let end2 = reader.size() + reader.pos;
                            if (end2 > reader.len)
                                throw $RangeError("index out of range");
                            reader.len = end2;
                            key = "";
                            value = "";
                            while (reader.pos < end2) {
                                let tag2 = reader.tag();
                                wireType = tag2 & 7;
                                switch (tag2 >>>= 3) {
                                case 1:
                                    if (wireType !== 2)
                                        break;
                                    key = reader.stringVerify();
                                    continue;
                                case 2:
                                    if (wireType !== 2)
                                        break;
                                    value = reader.stringVerify();
                                    continue;
                                }
                                reader.skipType(wireType, _depth, tag2);
                            }
                            if (reader.pos !== end2)
                                throw $RangeError("index out of range");
                            reader.len = end;
                            if (key === "__proto__")
                                $util.makeProp(message.metadata, key);
                            message.metadata[key] = value;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.mustNotExist = value;
                            else
                                delete message.mustNotExist;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return RegisterVariable;
        })();

        v1.DeleteVariable = (function() {

            /**
             * Properties of a DeleteVariable.
             * @typedef {Object} rivulet.v1.DeleteVariable.$Properties
             * @property {string|null} [name] DeleteVariable name
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a DeleteVariable.
             * @memberof rivulet.v1
             * @interface IDeleteVariable
             * @augments rivulet.v1.DeleteVariable.$Properties
             * @deprecated Use rivulet.v1.DeleteVariable.$Properties instead.
             */

            /**
             * Shape of a DeleteVariable.
             * @typedef {rivulet.v1.DeleteVariable.$Properties} rivulet.v1.DeleteVariable.$Shape
             */

            /**
             * Constructs a new DeleteVariable.
             * @memberof rivulet.v1
             * @classdesc Represents a DeleteVariable.
             * @constructor
             * @param {rivulet.v1.DeleteVariable.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const DeleteVariable = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * DeleteVariable name.
             * @member {string} name
             * @memberof rivulet.v1.DeleteVariable
             * @instance
             */
            DeleteVariable.prototype.name = "";

            /**
             * Creates a new DeleteVariable instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.DeleteVariable
             * @static
             * @param {rivulet.v1.DeleteVariable.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.DeleteVariable} DeleteVariable instance
             * @type {{
             *   (properties: rivulet.v1.DeleteVariable.$Shape): rivulet.v1.DeleteVariable & rivulet.v1.DeleteVariable.$Shape;
             *   (properties?: rivulet.v1.DeleteVariable.$Properties): rivulet.v1.DeleteVariable;
             * }}
             */
            DeleteVariable.create = function(properties) {
                return new DeleteVariable(properties);
            };

            /**
             * Encodes the specified DeleteVariable message. Does not implicitly {@link rivulet.v1.DeleteVariable.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.DeleteVariable
             * @static
             * @param {rivulet.v1.DeleteVariable.$Properties} message DeleteVariable message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            DeleteVariable.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a DeleteVariable message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.DeleteVariable
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.DeleteVariable & rivulet.v1.DeleteVariable.$Shape} DeleteVariable
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            DeleteVariable.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.DeleteVariable();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return DeleteVariable;
        })();

        v1.RollbackVariable = (function() {

            /**
             * Properties of a RollbackVariable.
             * @typedef {Object} rivulet.v1.RollbackVariable.$Properties
             * @property {string|null} [name] RollbackVariable name
             * @property {number|Long|null} [version] RollbackVariable version
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a RollbackVariable.
             * @memberof rivulet.v1
             * @interface IRollbackVariable
             * @augments rivulet.v1.RollbackVariable.$Properties
             * @deprecated Use rivulet.v1.RollbackVariable.$Properties instead.
             */

            /**
             * Shape of a RollbackVariable.
             * @typedef {rivulet.v1.RollbackVariable.$Properties} rivulet.v1.RollbackVariable.$Shape
             */

            /**
             * Constructs a new RollbackVariable.
             * @memberof rivulet.v1
             * @classdesc Represents a RollbackVariable.
             * @constructor
             * @param {rivulet.v1.RollbackVariable.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const RollbackVariable = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * RollbackVariable name.
             * @member {string} name
             * @memberof rivulet.v1.RollbackVariable
             * @instance
             */
            RollbackVariable.prototype.name = "";

            /**
             * RollbackVariable version.
             * @member {number|Long} version
             * @memberof rivulet.v1.RollbackVariable
             * @instance
             */
            RollbackVariable.prototype.version = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Creates a new RollbackVariable instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.RollbackVariable
             * @static
             * @param {rivulet.v1.RollbackVariable.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.RollbackVariable} RollbackVariable instance
             * @type {{
             *   (properties: rivulet.v1.RollbackVariable.$Shape): rivulet.v1.RollbackVariable & rivulet.v1.RollbackVariable.$Shape;
             *   (properties?: rivulet.v1.RollbackVariable.$Properties): rivulet.v1.RollbackVariable;
             * }}
             */
            RollbackVariable.create = function(properties) {
                return new RollbackVariable(properties);
            };

            /**
             * Encodes the specified RollbackVariable message. Does not implicitly {@link rivulet.v1.RollbackVariable.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.RollbackVariable
             * @static
             * @param {rivulet.v1.RollbackVariable.$Properties} message RollbackVariable message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            RollbackVariable.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && (typeof message.version === "object" ? message.version.low || message.version.high : message.version !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.version);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a RollbackVariable message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.RollbackVariable
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.RollbackVariable & rivulet.v1.RollbackVariable.$Shape} RollbackVariable
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            RollbackVariable.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.RollbackVariable();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.version = value;
                            else
                                delete message.version;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return RollbackVariable;
        })();

        v1.WriteOutcome = (function() {

            /**
             * Properties of a WriteOutcome.
             * @typedef {Object} rivulet.v1.WriteOutcome.$Properties
             * @property {number|Long|null} [sequence] WriteOutcome sequence
             * @property {number|Long|null} [revision] WriteOutcome revision
             * @property {Array.<number|Long>|null} [versions] WriteOutcome versions
             * @property {Array.<rivulet.v1.OperationError.$Properties>|null} [errors] WriteOutcome errors
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a WriteOutcome.
             * @memberof rivulet.v1
             * @interface IWriteOutcome
             * @augments rivulet.v1.WriteOutcome.$Properties
             * @deprecated Use rivulet.v1.WriteOutcome.$Properties instead.
             */

            /**
             * Shape of a WriteOutcome.
             * @typedef {rivulet.v1.WriteOutcome.$Properties} rivulet.v1.WriteOutcome.$Shape
             */

            /**
             * Constructs a new WriteOutcome.
             * @memberof rivulet.v1
             * @classdesc Represents a WriteOutcome.
             * @constructor
             * @param {rivulet.v1.WriteOutcome.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const WriteOutcome = function (properties) {
                this.versions = [];
                this.errors = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * WriteOutcome sequence.
             * @member {number|Long} sequence
             * @memberof rivulet.v1.WriteOutcome
             * @instance
             */
            WriteOutcome.prototype.sequence = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * WriteOutcome revision.
             * @member {number|Long} revision
             * @memberof rivulet.v1.WriteOutcome
             * @instance
             */
            WriteOutcome.prototype.revision = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * WriteOutcome versions.
             * @member {Array.<number|Long>} versions
             * @memberof rivulet.v1.WriteOutcome
             * @instance
             */
            WriteOutcome.prototype.versions = $util.emptyArray;

            /**
             * WriteOutcome errors.
             * @member {Array.<rivulet.v1.OperationError.$Properties>} errors
             * @memberof rivulet.v1.WriteOutcome
             * @instance
             */
            WriteOutcome.prototype.errors = $util.emptyArray;

            /**
             * Creates a new WriteOutcome instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.WriteOutcome
             * @static
             * @param {rivulet.v1.WriteOutcome.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.WriteOutcome} WriteOutcome instance
             * @type {{
             *   (properties: rivulet.v1.WriteOutcome.$Shape): rivulet.v1.WriteOutcome & rivulet.v1.WriteOutcome.$Shape;
             *   (properties?: rivulet.v1.WriteOutcome.$Properties): rivulet.v1.WriteOutcome;
             * }}
             */
            WriteOutcome.create = function(properties) {
                return new WriteOutcome(properties);
            };

            /**
             * Encodes the specified WriteOutcome message. Does not implicitly {@link rivulet.v1.WriteOutcome.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.WriteOutcome
             * @static
             * @param {rivulet.v1.WriteOutcome.$Properties} message WriteOutcome message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            WriteOutcome.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && (typeof message.sequence === "object" ? message.sequence.low || message.sequence.high : message.sequence !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.sequence);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.revision);
                if (message.versions != null && message.versions.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).uint64s(message.versions);
                if (message.errors != null && message.errors.length)
                    for (let i = 0; i < message.errors.length; ++i)
                        $root.rivulet.v1.OperationError.encode(message.errors[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a WriteOutcome message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.WriteOutcome
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.WriteOutcome & rivulet.v1.WriteOutcome.$Shape} WriteOutcome
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            WriteOutcome.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.WriteOutcome();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.sequence = value;
                            else
                                delete message.sequence;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 3: {
                            if (wireType === 2) {
                                if (!(message.versions && message.versions.length))
                                    message.versions = [];
                                reader.uint64s(message.versions);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.versions && message.versions.length))
                                message.versions = [];
                            message.versions.push(reader.uint64());
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.errors && message.errors.length))
                                message.errors = [];
                            message.errors.push($root.rivulet.v1.OperationError.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return WriteOutcome;
        })();

        v1.OperationError = (function() {

            /**
             * Properties of an OperationError.
             * @typedef {Object} rivulet.v1.OperationError.$Properties
             * @property {number|null} [operation] OperationError operation
             * @property {number|null} [code] OperationError code
             * @property {string|null} [message] OperationError message
             * @property {string|null} [reason] OperationError reason
             * @property {Object.<string,string>|null} [details] OperationError details
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an OperationError.
             * @memberof rivulet.v1
             * @interface IOperationError
             * @augments rivulet.v1.OperationError.$Properties
             * @deprecated Use rivulet.v1.OperationError.$Properties instead.
             */

            /**
             * Shape of an OperationError.
             * @typedef {rivulet.v1.OperationError.$Properties} rivulet.v1.OperationError.$Shape
             */

            /**
             * Constructs a new OperationError.
             * @memberof rivulet.v1
             * @classdesc Represents an OperationError.
             * @constructor
             * @param {rivulet.v1.OperationError.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const OperationError = function (properties) {
                this.details = {};
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * OperationError operation.
             * @member {number} operation
             * @memberof rivulet.v1.OperationError
             * @instance
             */
            OperationError.prototype.operation = 0;

            /**
             * OperationError code.
             * @member {number} code
             * @memberof rivulet.v1.OperationError
             * @instance
             */
            OperationError.prototype.code = 0;

            /**
             * OperationError message.
             * @member {string} message
             * @memberof rivulet.v1.OperationError
             * @instance
             */
            OperationError.prototype.message = "";

            /**
             * OperationError reason.
             * @member {string} reason
             * @memberof rivulet.v1.OperationError
             * @instance
             */
            OperationError.prototype.reason = "";

            /**
             * OperationError details.
             * @member {Object.<string,string>} details
             * @memberof rivulet.v1.OperationError
             * @instance
             */
            OperationError.prototype.details = $util.emptyObject;

            /**
             * Creates a new OperationError instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.OperationError
             * @static
             * @param {rivulet.v1.OperationError.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.OperationError} OperationError instance
             * @type {{
             *   (properties: rivulet.v1.OperationError.$Shape): rivulet.v1.OperationError & rivulet.v1.OperationError.$Shape;
             *   (properties?: rivulet.v1.OperationError.$Properties): rivulet.v1.OperationError;
             * }}
             */
            OperationError.create = function(properties) {
                return new OperationError(properties);
            };

            /**
             * Encodes the specified OperationError message. Does not implicitly {@link rivulet.v1.OperationError.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.OperationError
             * @static
             * @param {rivulet.v1.OperationError.$Properties} message OperationError message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            OperationError.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.operation != null && $Object.hasOwnProperty.call(message, "operation") && message.operation !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.operation);
                if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).int32(message.code);
                if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.message);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.reason);
                if (message.details != null && $Object.hasOwnProperty.call(message, "details"))
                    for (let keys = $Object.keys(message.details), i = 0; i < keys.length; ++i)
                        writer.uint32(/* id 5, wireType 2 =*/42).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.details[keys[i]]).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an OperationError message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.OperationError
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.OperationError & rivulet.v1.OperationError.$Shape} OperationError
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            OperationError.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, key, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.OperationError();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.operation = value;
                            else
                                delete message.operation;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.code = value;
                            else
                                delete message.code;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.message = value;
                            else
                                delete message.message;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (message.details === $util.emptyObject)
                                message.details = {};
                            let end2 = reader.size() + reader.pos;
                            if (end2 > reader.len)
                                throw $RangeError("index out of range");
                            reader.len = end2;
                            key = "";
                            value = "";
                            while (reader.pos < end2) {
                                let tag2 = reader.tag();
                                wireType = tag2 & 7;
                                switch (tag2 >>>= 3) {
                                case 1:
                                    if (wireType !== 2)
                                        break;
                                    key = reader.stringVerify();
                                    continue;
                                case 2:
                                    if (wireType !== 2)
                                        break;
                                    value = reader.stringVerify();
                                    continue;
                                }
                                reader.skipType(wireType, _depth, tag2);
                            }
                            if (reader.pos !== end2)
                                throw $RangeError("index out of range");
                            reader.len = end;
                            if (key === "__proto__")
                                $util.makeProp(message.details, key);
                            message.details[key] = value;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return OperationError;
        })();

        v1.WriteRequest = (function() {

            /**
             * Properties of a WriteRequest.
             * @typedef {Object} rivulet.v1.WriteRequest.$Properties
             * @property {string|null} [sessionId] WriteRequest sessionId
             * @property {string|null} [clientId] WriteRequest clientId
             * @property {string|null} [epoch] WriteRequest epoch
             * @property {string|null} [source] WriteRequest source
             * @property {rivulet.v1.Write.$Properties|null} [write] WriteRequest write
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a WriteRequest.
             * @memberof rivulet.v1
             * @interface IWriteRequest
             * @augments rivulet.v1.WriteRequest.$Properties
             * @deprecated Use rivulet.v1.WriteRequest.$Properties instead.
             */

            /**
             * Shape of a WriteRequest.
             * @typedef {{
             *   sessionId?: string|null;
             *   clientId?: string|null;
             *   epoch?: string|null;
             *   source?: string|null;
             *   write?: rivulet.v1.Write.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} rivulet.v1.WriteRequest.$Shape
             */

            /**
             * Constructs a new WriteRequest.
             * @memberof rivulet.v1
             * @classdesc Represents a WriteRequest.
             * @constructor
             * @param {rivulet.v1.WriteRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const WriteRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * WriteRequest sessionId.
             * @member {string} sessionId
             * @memberof rivulet.v1.WriteRequest
             * @instance
             */
            WriteRequest.prototype.sessionId = "";

            /**
             * WriteRequest clientId.
             * @member {string} clientId
             * @memberof rivulet.v1.WriteRequest
             * @instance
             */
            WriteRequest.prototype.clientId = "";

            /**
             * WriteRequest epoch.
             * @member {string} epoch
             * @memberof rivulet.v1.WriteRequest
             * @instance
             */
            WriteRequest.prototype.epoch = "";

            /**
             * WriteRequest source.
             * @member {string} source
             * @memberof rivulet.v1.WriteRequest
             * @instance
             */
            WriteRequest.prototype.source = "";

            /**
             * WriteRequest write.
             * @member {rivulet.v1.Write.$Properties|null|undefined} write
             * @memberof rivulet.v1.WriteRequest
             * @instance
             */
            WriteRequest.prototype.write = null;

            /**
             * Creates a new WriteRequest instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.WriteRequest
             * @static
             * @param {rivulet.v1.WriteRequest.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.WriteRequest} WriteRequest instance
             * @type {{
             *   (properties: rivulet.v1.WriteRequest.$Shape): rivulet.v1.WriteRequest & rivulet.v1.WriteRequest.$Shape;
             *   (properties?: rivulet.v1.WriteRequest.$Properties): rivulet.v1.WriteRequest;
             * }}
             */
            WriteRequest.create = function(properties) {
                return new WriteRequest(properties);
            };

            /**
             * Encodes the specified WriteRequest message. Does not implicitly {@link rivulet.v1.WriteRequest.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.WriteRequest
             * @static
             * @param {rivulet.v1.WriteRequest.$Properties} message WriteRequest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            WriteRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.sessionId != null && $Object.hasOwnProperty.call(message, "sessionId") && message.sessionId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.sessionId);
                if (message.clientId != null && $Object.hasOwnProperty.call(message, "clientId") && message.clientId !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.clientId);
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && message.epoch !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.epoch);
                if (message.source != null && $Object.hasOwnProperty.call(message, "source") && message.source !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.source);
                if (message.write != null && $Object.hasOwnProperty.call(message, "write"))
                    $root.rivulet.v1.Write.encode(message.write, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a WriteRequest message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.WriteRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.WriteRequest & rivulet.v1.WriteRequest.$Shape} WriteRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            WriteRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.WriteRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.sessionId = value;
                            else
                                delete message.sessionId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.clientId = value;
                            else
                                delete message.clientId;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.source = value;
                            else
                                delete message.source;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.write = $root.rivulet.v1.Write.decode(reader, reader.size(), $undefined, _depth + 1, message.write);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return WriteRequest;
        })();

        v1.WriteResponse = (function() {

            /**
             * Properties of a WriteResponse.
             * @typedef {Object} rivulet.v1.WriteResponse.$Properties
             * @property {string|null} [epoch] WriteResponse epoch
             * @property {rivulet.v1.WriteOutcome.$Properties|null} [outcome] WriteResponse outcome
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a WriteResponse.
             * @memberof rivulet.v1
             * @interface IWriteResponse
             * @augments rivulet.v1.WriteResponse.$Properties
             * @deprecated Use rivulet.v1.WriteResponse.$Properties instead.
             */

            /**
             * Shape of a WriteResponse.
             * @typedef {rivulet.v1.WriteResponse.$Properties} rivulet.v1.WriteResponse.$Shape
             */

            /**
             * Constructs a new WriteResponse.
             * @memberof rivulet.v1
             * @classdesc Represents a WriteResponse.
             * @constructor
             * @param {rivulet.v1.WriteResponse.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const WriteResponse = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * WriteResponse epoch.
             * @member {string} epoch
             * @memberof rivulet.v1.WriteResponse
             * @instance
             */
            WriteResponse.prototype.epoch = "";

            /**
             * WriteResponse outcome.
             * @member {rivulet.v1.WriteOutcome.$Properties|null|undefined} outcome
             * @memberof rivulet.v1.WriteResponse
             * @instance
             */
            WriteResponse.prototype.outcome = null;

            /**
             * Creates a new WriteResponse instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.WriteResponse
             * @static
             * @param {rivulet.v1.WriteResponse.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.WriteResponse} WriteResponse instance
             * @type {{
             *   (properties: rivulet.v1.WriteResponse.$Shape): rivulet.v1.WriteResponse & rivulet.v1.WriteResponse.$Shape;
             *   (properties?: rivulet.v1.WriteResponse.$Properties): rivulet.v1.WriteResponse;
             * }}
             */
            WriteResponse.create = function(properties) {
                return new WriteResponse(properties);
            };

            /**
             * Encodes the specified WriteResponse message. Does not implicitly {@link rivulet.v1.WriteResponse.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.WriteResponse
             * @static
             * @param {rivulet.v1.WriteResponse.$Properties} message WriteResponse message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            WriteResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && message.epoch !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.epoch);
                if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome"))
                    $root.rivulet.v1.WriteOutcome.encode(message.outcome, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a WriteResponse message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.WriteResponse
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.WriteResponse & rivulet.v1.WriteResponse.$Shape} WriteResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            WriteResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.WriteResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.outcome = $root.rivulet.v1.WriteOutcome.decode(reader, reader.size(), $undefined, _depth + 1, message.outcome);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return WriteResponse;
        })();

        v1.WriteStreamRequest = (function() {

            /**
             * Properties of a WriteStreamRequest.
             * @typedef {Object} rivulet.v1.WriteStreamRequest.$Properties
             * @property {Array.<rivulet.v1.WriteStreamEntry.$Properties>|null} [entries] WriteStreamRequest entries
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a WriteStreamRequest.
             * @memberof rivulet.v1
             * @interface IWriteStreamRequest
             * @augments rivulet.v1.WriteStreamRequest.$Properties
             * @deprecated Use rivulet.v1.WriteStreamRequest.$Properties instead.
             */

            /**
             * Shape of a WriteStreamRequest.
             * @typedef {{
             *   entries?: Array.<rivulet.v1.WriteStreamEntry.$Shape>|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} rivulet.v1.WriteStreamRequest.$Shape
             */

            /**
             * Constructs a new WriteStreamRequest.
             * @memberof rivulet.v1
             * @classdesc Represents a WriteStreamRequest.
             * @constructor
             * @param {rivulet.v1.WriteStreamRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const WriteStreamRequest = function (properties) {
                this.entries = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * WriteStreamRequest entries.
             * @member {Array.<rivulet.v1.WriteStreamEntry.$Properties>} entries
             * @memberof rivulet.v1.WriteStreamRequest
             * @instance
             */
            WriteStreamRequest.prototype.entries = $util.emptyArray;

            /**
             * Creates a new WriteStreamRequest instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.WriteStreamRequest
             * @static
             * @param {rivulet.v1.WriteStreamRequest.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.WriteStreamRequest} WriteStreamRequest instance
             * @type {{
             *   (properties: rivulet.v1.WriteStreamRequest.$Shape): rivulet.v1.WriteStreamRequest & rivulet.v1.WriteStreamRequest.$Shape;
             *   (properties?: rivulet.v1.WriteStreamRequest.$Properties): rivulet.v1.WriteStreamRequest;
             * }}
             */
            WriteStreamRequest.create = function(properties) {
                return new WriteStreamRequest(properties);
            };

            /**
             * Encodes the specified WriteStreamRequest message. Does not implicitly {@link rivulet.v1.WriteStreamRequest.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.WriteStreamRequest
             * @static
             * @param {rivulet.v1.WriteStreamRequest.$Properties} message WriteStreamRequest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            WriteStreamRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.entries != null && message.entries.length)
                    for (let i = 0; i < message.entries.length; ++i)
                        $root.rivulet.v1.WriteStreamEntry.encode(message.entries[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a WriteStreamRequest message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.WriteStreamRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.WriteStreamRequest & rivulet.v1.WriteStreamRequest.$Shape} WriteStreamRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            WriteStreamRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.WriteStreamRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.entries && message.entries.length))
                                message.entries = [];
                            message.entries.push($root.rivulet.v1.WriteStreamEntry.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return WriteStreamRequest;
        })();

        v1.WriteStreamEntry = (function() {

            /**
             * Properties of a WriteStreamEntry.
             * @typedef {Object} rivulet.v1.WriteStreamEntry.$Properties
             * @property {rivulet.v1.WriteOpen.$Properties|null} [open] WriteStreamEntry open
             * @property {rivulet.v1.WriteBind.$Properties|null} [bind] WriteStreamEntry bind
             * @property {rivulet.v1.Write.$Properties|null} [write] WriteStreamEntry write
             * @property {number|Long|null} [acknowledged] WriteStreamEntry acknowledged
             * @property {"open"|"bind"|"write"|"acknowledged"} [entry] WriteStreamEntry entry
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a WriteStreamEntry.
             * @memberof rivulet.v1
             * @interface IWriteStreamEntry
             * @augments rivulet.v1.WriteStreamEntry.$Properties
             * @deprecated Use rivulet.v1.WriteStreamEntry.$Properties instead.
             */

            /**
             * Narrowed shape of a WriteStreamEntry.
             * @typedef {{
             *   open?: rivulet.v1.WriteOpen.$Shape|null;
             *   bind?: rivulet.v1.WriteBind.$Shape|null;
             *   write?: rivulet.v1.Write.$Shape|null;
             *   acknowledged?: number|Long|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ entry?: undefined; open?: null; bind?: null; write?: null; acknowledged?: null }|{ entry?: "open"; open: rivulet.v1.WriteOpen.$Shape; bind?: null; write?: null; acknowledged?: null }|{ entry?: "bind"; open?: null; bind: rivulet.v1.WriteBind.$Shape; write?: null; acknowledged?: null }|{ entry?: "write"; open?: null; bind?: null; write: rivulet.v1.Write.$Shape; acknowledged?: null }|{ entry?: "acknowledged"; open?: null; bind?: null; write?: null; acknowledged: number|Long })
             * )} rivulet.v1.WriteStreamEntry.$Shape
             */

            /**
             * Constructs a new WriteStreamEntry.
             * @memberof rivulet.v1
             * @classdesc Represents a WriteStreamEntry.
             * @constructor
             * @param {rivulet.v1.WriteStreamEntry.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const WriteStreamEntry = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * WriteStreamEntry open.
             * @member {rivulet.v1.WriteOpen.$Properties|null|undefined} open
             * @memberof rivulet.v1.WriteStreamEntry
             * @instance
             */
            WriteStreamEntry.prototype.open = null;

            /**
             * WriteStreamEntry bind.
             * @member {rivulet.v1.WriteBind.$Properties|null|undefined} bind
             * @memberof rivulet.v1.WriteStreamEntry
             * @instance
             */
            WriteStreamEntry.prototype.bind = null;

            /**
             * WriteStreamEntry write.
             * @member {rivulet.v1.Write.$Properties|null|undefined} write
             * @memberof rivulet.v1.WriteStreamEntry
             * @instance
             */
            WriteStreamEntry.prototype.write = null;

            /**
             * WriteStreamEntry acknowledged.
             * @member {number|Long|null|undefined} acknowledged
             * @memberof rivulet.v1.WriteStreamEntry
             * @instance
             */
            WriteStreamEntry.prototype.acknowledged = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * WriteStreamEntry entry.
             * @member {"open"|"bind"|"write"|"acknowledged"|undefined} entry
             * @memberof rivulet.v1.WriteStreamEntry
             * @instance
             */
            $Object.defineProperty(WriteStreamEntry.prototype, "entry", {
                get: $util.oneOfGetter($oneOfFields = ["open", "bind", "write", "acknowledged"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new WriteStreamEntry instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.WriteStreamEntry
             * @static
             * @param {rivulet.v1.WriteStreamEntry.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.WriteStreamEntry} WriteStreamEntry instance
             * @type {{
             *   (properties: rivulet.v1.WriteStreamEntry.$Shape): rivulet.v1.WriteStreamEntry & rivulet.v1.WriteStreamEntry.$Shape;
             *   (properties?: rivulet.v1.WriteStreamEntry.$Properties): rivulet.v1.WriteStreamEntry;
             * }}
             */
            WriteStreamEntry.create = function(properties) {
                return new WriteStreamEntry(properties);
            };

            /**
             * Encodes the specified WriteStreamEntry message. Does not implicitly {@link rivulet.v1.WriteStreamEntry.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.WriteStreamEntry
             * @static
             * @param {rivulet.v1.WriteStreamEntry.$Properties} message WriteStreamEntry message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            WriteStreamEntry.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.open != null && $Object.hasOwnProperty.call(message, "open"))
                    $root.rivulet.v1.WriteOpen.encode(message.open, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.bind != null && $Object.hasOwnProperty.call(message, "bind"))
                    $root.rivulet.v1.WriteBind.encode(message.bind, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.write != null && $Object.hasOwnProperty.call(message, "write"))
                    $root.rivulet.v1.Write.encode(message.write, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.acknowledged != null && $Object.hasOwnProperty.call(message, "acknowledged"))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.acknowledged);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a WriteStreamEntry message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.WriteStreamEntry
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.WriteStreamEntry & rivulet.v1.WriteStreamEntry.$Shape} WriteStreamEntry
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            WriteStreamEntry.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.WriteStreamEntry();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.open = $root.rivulet.v1.WriteOpen.decode(reader, reader.size(), $undefined, _depth + 1, message.open);
                            message.entry = "open";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.bind = $root.rivulet.v1.WriteBind.decode(reader, reader.size(), $undefined, _depth + 1, message.bind);
                            message.entry = "bind";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.write = $root.rivulet.v1.Write.decode(reader, reader.size(), $undefined, _depth + 1, message.write);
                            message.entry = "write";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            message.acknowledged = reader.uint64();
                            message.entry = "acknowledged";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return WriteStreamEntry;
        })();

        v1.WriteOpen = (function() {

            /**
             * Properties of a WriteOpen.
             * @typedef {Object} rivulet.v1.WriteOpen.$Properties
             * @property {string|null} [sessionId] WriteOpen sessionId
             * @property {rivulet.v1.SessionSpec.$Properties|null} [create] WriteOpen create
             * @property {string|null} [clientId] WriteOpen clientId
             * @property {string|null} [source] WriteOpen source
             * @property {string|null} [epoch] WriteOpen epoch
             * @property {number|Long|null} [acknowledged] WriteOpen acknowledged
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a WriteOpen.
             * @memberof rivulet.v1
             * @interface IWriteOpen
             * @augments rivulet.v1.WriteOpen.$Properties
             * @deprecated Use rivulet.v1.WriteOpen.$Properties instead.
             */

            /**
             * Shape of a WriteOpen.
             * @typedef {rivulet.v1.WriteOpen.$Properties} rivulet.v1.WriteOpen.$Shape
             */

            /**
             * Constructs a new WriteOpen.
             * @memberof rivulet.v1
             * @classdesc Represents a WriteOpen.
             * @constructor
             * @param {rivulet.v1.WriteOpen.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const WriteOpen = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * WriteOpen sessionId.
             * @member {string} sessionId
             * @memberof rivulet.v1.WriteOpen
             * @instance
             */
            WriteOpen.prototype.sessionId = "";

            /**
             * WriteOpen create.
             * @member {rivulet.v1.SessionSpec.$Properties|null|undefined} create
             * @memberof rivulet.v1.WriteOpen
             * @instance
             */
            WriteOpen.prototype.create = null;

            /**
             * WriteOpen clientId.
             * @member {string} clientId
             * @memberof rivulet.v1.WriteOpen
             * @instance
             */
            WriteOpen.prototype.clientId = "";

            /**
             * WriteOpen source.
             * @member {string} source
             * @memberof rivulet.v1.WriteOpen
             * @instance
             */
            WriteOpen.prototype.source = "";

            /**
             * WriteOpen epoch.
             * @member {string} epoch
             * @memberof rivulet.v1.WriteOpen
             * @instance
             */
            WriteOpen.prototype.epoch = "";

            /**
             * WriteOpen acknowledged.
             * @member {number|Long} acknowledged
             * @memberof rivulet.v1.WriteOpen
             * @instance
             */
            WriteOpen.prototype.acknowledged = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Creates a new WriteOpen instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.WriteOpen
             * @static
             * @param {rivulet.v1.WriteOpen.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.WriteOpen} WriteOpen instance
             * @type {{
             *   (properties: rivulet.v1.WriteOpen.$Shape): rivulet.v1.WriteOpen & rivulet.v1.WriteOpen.$Shape;
             *   (properties?: rivulet.v1.WriteOpen.$Properties): rivulet.v1.WriteOpen;
             * }}
             */
            WriteOpen.create = function(properties) {
                return new WriteOpen(properties);
            };

            /**
             * Encodes the specified WriteOpen message. Does not implicitly {@link rivulet.v1.WriteOpen.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.WriteOpen
             * @static
             * @param {rivulet.v1.WriteOpen.$Properties} message WriteOpen message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            WriteOpen.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.sessionId != null && $Object.hasOwnProperty.call(message, "sessionId") && message.sessionId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.sessionId);
                if (message.create != null && $Object.hasOwnProperty.call(message, "create"))
                    $root.rivulet.v1.SessionSpec.encode(message.create, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.clientId != null && $Object.hasOwnProperty.call(message, "clientId") && message.clientId !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.clientId);
                if (message.source != null && $Object.hasOwnProperty.call(message, "source") && message.source !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.source);
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && message.epoch !== "")
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.epoch);
                if (message.acknowledged != null && $Object.hasOwnProperty.call(message, "acknowledged") && (typeof message.acknowledged === "object" ? message.acknowledged.low || message.acknowledged.high : message.acknowledged !== 0))
                    writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.acknowledged);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a WriteOpen message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.WriteOpen
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.WriteOpen & rivulet.v1.WriteOpen.$Shape} WriteOpen
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            WriteOpen.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.WriteOpen();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.sessionId = value;
                            else
                                delete message.sessionId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.create = $root.rivulet.v1.SessionSpec.decode(reader, reader.size(), $undefined, _depth + 1, message.create);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.clientId = value;
                            else
                                delete message.clientId;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.source = value;
                            else
                                delete message.source;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.acknowledged = value;
                            else
                                delete message.acknowledged;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return WriteOpen;
        })();

        v1.WriteBind = (function() {

            /**
             * Properties of a WriteBind.
             * @typedef {Object} rivulet.v1.WriteBind.$Properties
             * @property {number|null} [binding] WriteBind binding
             * @property {string|null} [name] WriteBind name
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a WriteBind.
             * @memberof rivulet.v1
             * @interface IWriteBind
             * @augments rivulet.v1.WriteBind.$Properties
             * @deprecated Use rivulet.v1.WriteBind.$Properties instead.
             */

            /**
             * Shape of a WriteBind.
             * @typedef {rivulet.v1.WriteBind.$Properties} rivulet.v1.WriteBind.$Shape
             */

            /**
             * Constructs a new WriteBind.
             * @memberof rivulet.v1
             * @classdesc Represents a WriteBind.
             * @constructor
             * @param {rivulet.v1.WriteBind.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const WriteBind = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * WriteBind binding.
             * @member {number} binding
             * @memberof rivulet.v1.WriteBind
             * @instance
             */
            WriteBind.prototype.binding = 0;

            /**
             * WriteBind name.
             * @member {string} name
             * @memberof rivulet.v1.WriteBind
             * @instance
             */
            WriteBind.prototype.name = "";

            /**
             * Creates a new WriteBind instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.WriteBind
             * @static
             * @param {rivulet.v1.WriteBind.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.WriteBind} WriteBind instance
             * @type {{
             *   (properties: rivulet.v1.WriteBind.$Shape): rivulet.v1.WriteBind & rivulet.v1.WriteBind.$Shape;
             *   (properties?: rivulet.v1.WriteBind.$Properties): rivulet.v1.WriteBind;
             * }}
             */
            WriteBind.create = function(properties) {
                return new WriteBind(properties);
            };

            /**
             * Encodes the specified WriteBind message. Does not implicitly {@link rivulet.v1.WriteBind.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.WriteBind
             * @static
             * @param {rivulet.v1.WriteBind.$Properties} message WriteBind message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            WriteBind.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.binding != null && $Object.hasOwnProperty.call(message, "binding") && message.binding !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.binding);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a WriteBind message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.WriteBind
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.WriteBind & rivulet.v1.WriteBind.$Shape} WriteBind
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            WriteBind.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.WriteBind();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.binding = value;
                            else
                                delete message.binding;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return WriteBind;
        })();

        v1.WriteStreamResponse = (function() {

            /**
             * Properties of a WriteStreamResponse.
             * @typedef {Object} rivulet.v1.WriteStreamResponse.$Properties
             * @property {Array.<rivulet.v1.WriteStreamAnswer.$Properties>|null} [answers] WriteStreamResponse answers
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a WriteStreamResponse.
             * @memberof rivulet.v1
             * @interface IWriteStreamResponse
             * @augments rivulet.v1.WriteStreamResponse.$Properties
             * @deprecated Use rivulet.v1.WriteStreamResponse.$Properties instead.
             */

            /**
             * Shape of a WriteStreamResponse.
             * @typedef {{
             *   answers?: Array.<rivulet.v1.WriteStreamAnswer.$Shape>|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} rivulet.v1.WriteStreamResponse.$Shape
             */

            /**
             * Constructs a new WriteStreamResponse.
             * @memberof rivulet.v1
             * @classdesc Represents a WriteStreamResponse.
             * @constructor
             * @param {rivulet.v1.WriteStreamResponse.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const WriteStreamResponse = function (properties) {
                this.answers = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * WriteStreamResponse answers.
             * @member {Array.<rivulet.v1.WriteStreamAnswer.$Properties>} answers
             * @memberof rivulet.v1.WriteStreamResponse
             * @instance
             */
            WriteStreamResponse.prototype.answers = $util.emptyArray;

            /**
             * Creates a new WriteStreamResponse instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.WriteStreamResponse
             * @static
             * @param {rivulet.v1.WriteStreamResponse.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.WriteStreamResponse} WriteStreamResponse instance
             * @type {{
             *   (properties: rivulet.v1.WriteStreamResponse.$Shape): rivulet.v1.WriteStreamResponse & rivulet.v1.WriteStreamResponse.$Shape;
             *   (properties?: rivulet.v1.WriteStreamResponse.$Properties): rivulet.v1.WriteStreamResponse;
             * }}
             */
            WriteStreamResponse.create = function(properties) {
                return new WriteStreamResponse(properties);
            };

            /**
             * Encodes the specified WriteStreamResponse message. Does not implicitly {@link rivulet.v1.WriteStreamResponse.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.WriteStreamResponse
             * @static
             * @param {rivulet.v1.WriteStreamResponse.$Properties} message WriteStreamResponse message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            WriteStreamResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.answers != null && message.answers.length)
                    for (let i = 0; i < message.answers.length; ++i)
                        $root.rivulet.v1.WriteStreamAnswer.encode(message.answers[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a WriteStreamResponse message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.WriteStreamResponse
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.WriteStreamResponse & rivulet.v1.WriteStreamResponse.$Shape} WriteStreamResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            WriteStreamResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.WriteStreamResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.answers && message.answers.length))
                                message.answers = [];
                            message.answers.push($root.rivulet.v1.WriteStreamAnswer.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return WriteStreamResponse;
        })();

        v1.WriteStreamAnswer = (function() {

            /**
             * Properties of a WriteStreamAnswer.
             * @typedef {Object} rivulet.v1.WriteStreamAnswer.$Properties
             * @property {rivulet.v1.WriteOpened.$Properties|null} [opened] WriteStreamAnswer opened
             * @property {rivulet.v1.WriteOutcome.$Properties|null} [outcome] WriteStreamAnswer outcome
             * @property {rivulet.v1.Closing.$Properties|null} [closing] WriteStreamAnswer closing
             * @property {"opened"|"outcome"|"closing"} [answer] WriteStreamAnswer answer
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a WriteStreamAnswer.
             * @memberof rivulet.v1
             * @interface IWriteStreamAnswer
             * @augments rivulet.v1.WriteStreamAnswer.$Properties
             * @deprecated Use rivulet.v1.WriteStreamAnswer.$Properties instead.
             */

            /**
             * Narrowed shape of a WriteStreamAnswer.
             * @typedef {{
             *   opened?: rivulet.v1.WriteOpened.$Shape|null;
             *   outcome?: rivulet.v1.WriteOutcome.$Shape|null;
             *   closing?: rivulet.v1.Closing.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ answer?: undefined; opened?: null; outcome?: null; closing?: null }|{ answer?: "opened"; opened: rivulet.v1.WriteOpened.$Shape; outcome?: null; closing?: null }|{ answer?: "outcome"; opened?: null; outcome: rivulet.v1.WriteOutcome.$Shape; closing?: null }|{ answer?: "closing"; opened?: null; outcome?: null; closing: rivulet.v1.Closing.$Shape })
             * )} rivulet.v1.WriteStreamAnswer.$Shape
             */

            /**
             * Constructs a new WriteStreamAnswer.
             * @memberof rivulet.v1
             * @classdesc Represents a WriteStreamAnswer.
             * @constructor
             * @param {rivulet.v1.WriteStreamAnswer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const WriteStreamAnswer = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * WriteStreamAnswer opened.
             * @member {rivulet.v1.WriteOpened.$Properties|null|undefined} opened
             * @memberof rivulet.v1.WriteStreamAnswer
             * @instance
             */
            WriteStreamAnswer.prototype.opened = null;

            /**
             * WriteStreamAnswer outcome.
             * @member {rivulet.v1.WriteOutcome.$Properties|null|undefined} outcome
             * @memberof rivulet.v1.WriteStreamAnswer
             * @instance
             */
            WriteStreamAnswer.prototype.outcome = null;

            /**
             * WriteStreamAnswer closing.
             * @member {rivulet.v1.Closing.$Properties|null|undefined} closing
             * @memberof rivulet.v1.WriteStreamAnswer
             * @instance
             */
            WriteStreamAnswer.prototype.closing = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * WriteStreamAnswer answer.
             * @member {"opened"|"outcome"|"closing"|undefined} answer
             * @memberof rivulet.v1.WriteStreamAnswer
             * @instance
             */
            $Object.defineProperty(WriteStreamAnswer.prototype, "answer", {
                get: $util.oneOfGetter($oneOfFields = ["opened", "outcome", "closing"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new WriteStreamAnswer instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.WriteStreamAnswer
             * @static
             * @param {rivulet.v1.WriteStreamAnswer.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.WriteStreamAnswer} WriteStreamAnswer instance
             * @type {{
             *   (properties: rivulet.v1.WriteStreamAnswer.$Shape): rivulet.v1.WriteStreamAnswer & rivulet.v1.WriteStreamAnswer.$Shape;
             *   (properties?: rivulet.v1.WriteStreamAnswer.$Properties): rivulet.v1.WriteStreamAnswer;
             * }}
             */
            WriteStreamAnswer.create = function(properties) {
                return new WriteStreamAnswer(properties);
            };

            /**
             * Encodes the specified WriteStreamAnswer message. Does not implicitly {@link rivulet.v1.WriteStreamAnswer.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.WriteStreamAnswer
             * @static
             * @param {rivulet.v1.WriteStreamAnswer.$Properties} message WriteStreamAnswer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            WriteStreamAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.opened != null && $Object.hasOwnProperty.call(message, "opened"))
                    $root.rivulet.v1.WriteOpened.encode(message.opened, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome"))
                    $root.rivulet.v1.WriteOutcome.encode(message.outcome, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.closing != null && $Object.hasOwnProperty.call(message, "closing"))
                    $root.rivulet.v1.Closing.encode(message.closing, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a WriteStreamAnswer message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.WriteStreamAnswer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.WriteStreamAnswer & rivulet.v1.WriteStreamAnswer.$Shape} WriteStreamAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            WriteStreamAnswer.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.WriteStreamAnswer();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.opened = $root.rivulet.v1.WriteOpened.decode(reader, reader.size(), $undefined, _depth + 1, message.opened);
                            message.answer = "opened";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.outcome = $root.rivulet.v1.WriteOutcome.decode(reader, reader.size(), $undefined, _depth + 1, message.outcome);
                            message.answer = "outcome";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.closing = $root.rivulet.v1.Closing.decode(reader, reader.size(), $undefined, _depth + 1, message.closing);
                            message.answer = "closing";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return WriteStreamAnswer;
        })();

        v1.WriteOpened = (function() {

            /**
             * Properties of a WriteOpened.
             * @typedef {Object} rivulet.v1.WriteOpened.$Properties
             * @property {string|null} [epoch] WriteOpened epoch
             * @property {number|Long|null} [revision] WriteOpened revision
             * @property {number|Long|null} [decided] WriteOpened decided
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a WriteOpened.
             * @memberof rivulet.v1
             * @interface IWriteOpened
             * @augments rivulet.v1.WriteOpened.$Properties
             * @deprecated Use rivulet.v1.WriteOpened.$Properties instead.
             */

            /**
             * Shape of a WriteOpened.
             * @typedef {rivulet.v1.WriteOpened.$Properties} rivulet.v1.WriteOpened.$Shape
             */

            /**
             * Constructs a new WriteOpened.
             * @memberof rivulet.v1
             * @classdesc Represents a WriteOpened.
             * @constructor
             * @param {rivulet.v1.WriteOpened.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const WriteOpened = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * WriteOpened epoch.
             * @member {string} epoch
             * @memberof rivulet.v1.WriteOpened
             * @instance
             */
            WriteOpened.prototype.epoch = "";

            /**
             * WriteOpened revision.
             * @member {number|Long} revision
             * @memberof rivulet.v1.WriteOpened
             * @instance
             */
            WriteOpened.prototype.revision = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * WriteOpened decided.
             * @member {number|Long} decided
             * @memberof rivulet.v1.WriteOpened
             * @instance
             */
            WriteOpened.prototype.decided = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Creates a new WriteOpened instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.WriteOpened
             * @static
             * @param {rivulet.v1.WriteOpened.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.WriteOpened} WriteOpened instance
             * @type {{
             *   (properties: rivulet.v1.WriteOpened.$Shape): rivulet.v1.WriteOpened & rivulet.v1.WriteOpened.$Shape;
             *   (properties?: rivulet.v1.WriteOpened.$Properties): rivulet.v1.WriteOpened;
             * }}
             */
            WriteOpened.create = function(properties) {
                return new WriteOpened(properties);
            };

            /**
             * Encodes the specified WriteOpened message. Does not implicitly {@link rivulet.v1.WriteOpened.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.WriteOpened
             * @static
             * @param {rivulet.v1.WriteOpened.$Properties} message WriteOpened message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            WriteOpened.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && message.epoch !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.epoch);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.revision);
                if (message.decided != null && $Object.hasOwnProperty.call(message, "decided") && (typeof message.decided === "object" ? message.decided.low || message.decided.high : message.decided !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.decided);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a WriteOpened message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.WriteOpened
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.WriteOpened & rivulet.v1.WriteOpened.$Shape} WriteOpened
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            WriteOpened.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.WriteOpened();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.decided = value;
                            else
                                delete message.decided;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return WriteOpened;
        })();

        v1.Selection = (function() {

            /**
             * Properties of a Selection.
             * @typedef {Object} rivulet.v1.Selection.$Properties
             * @property {Array.<string>|null} [names] Selection names
             * @property {Array.<string>|null} [patterns] Selection patterns
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Selection.
             * @memberof rivulet.v1
             * @interface ISelection
             * @augments rivulet.v1.Selection.$Properties
             * @deprecated Use rivulet.v1.Selection.$Properties instead.
             */

            /**
             * Shape of a Selection.
             * @typedef {rivulet.v1.Selection.$Properties} rivulet.v1.Selection.$Shape
             */

            /**
             * Constructs a new Selection.
             * @memberof rivulet.v1
             * @classdesc Represents a Selection.
             * @constructor
             * @param {rivulet.v1.Selection.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Selection = function (properties) {
                this.names = [];
                this.patterns = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Selection names.
             * @member {Array.<string>} names
             * @memberof rivulet.v1.Selection
             * @instance
             */
            Selection.prototype.names = $util.emptyArray;

            /**
             * Selection patterns.
             * @member {Array.<string>} patterns
             * @memberof rivulet.v1.Selection
             * @instance
             */
            Selection.prototype.patterns = $util.emptyArray;

            /**
             * Creates a new Selection instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.Selection
             * @static
             * @param {rivulet.v1.Selection.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.Selection} Selection instance
             * @type {{
             *   (properties: rivulet.v1.Selection.$Shape): rivulet.v1.Selection & rivulet.v1.Selection.$Shape;
             *   (properties?: rivulet.v1.Selection.$Properties): rivulet.v1.Selection;
             * }}
             */
            Selection.create = function(properties) {
                return new Selection(properties);
            };

            /**
             * Encodes the specified Selection message. Does not implicitly {@link rivulet.v1.Selection.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.Selection
             * @static
             * @param {rivulet.v1.Selection.$Properties} message Selection message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Selection.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.names != null && message.names.length)
                    for (let i = 0; i < message.names.length; ++i)
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.names[i]);
                if (message.patterns != null && message.patterns.length)
                    for (let i = 0; i < message.patterns.length; ++i)
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.patterns[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Selection message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.Selection
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.Selection & rivulet.v1.Selection.$Shape} Selection
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Selection.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.Selection();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.names && message.names.length))
                                message.names = [];
                            message.names.push(reader.stringVerify());
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.patterns && message.patterns.length))
                                message.patterns = [];
                            message.patterns.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Selection;
        })();

        v1.Position = (function() {

            /**
             * Properties of a Position.
             * @typedef {Object} rivulet.v1.Position.$Properties
             * @property {string|null} [epoch] Position epoch
             * @property {number|Long|null} [revision] Position revision
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Position.
             * @memberof rivulet.v1
             * @interface IPosition
             * @augments rivulet.v1.Position.$Properties
             * @deprecated Use rivulet.v1.Position.$Properties instead.
             */

            /**
             * Shape of a Position.
             * @typedef {rivulet.v1.Position.$Properties} rivulet.v1.Position.$Shape
             */

            /**
             * Constructs a new Position.
             * @memberof rivulet.v1
             * @classdesc Represents a Position.
             * @constructor
             * @param {rivulet.v1.Position.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Position = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Position epoch.
             * @member {string} epoch
             * @memberof rivulet.v1.Position
             * @instance
             */
            Position.prototype.epoch = "";

            /**
             * Position revision.
             * @member {number|Long} revision
             * @memberof rivulet.v1.Position
             * @instance
             */
            Position.prototype.revision = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Creates a new Position instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.Position
             * @static
             * @param {rivulet.v1.Position.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.Position} Position instance
             * @type {{
             *   (properties: rivulet.v1.Position.$Shape): rivulet.v1.Position & rivulet.v1.Position.$Shape;
             *   (properties?: rivulet.v1.Position.$Properties): rivulet.v1.Position;
             * }}
             */
            Position.create = function(properties) {
                return new Position(properties);
            };

            /**
             * Encodes the specified Position message. Does not implicitly {@link rivulet.v1.Position.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.Position
             * @static
             * @param {rivulet.v1.Position.$Properties} message Position message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Position.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && message.epoch !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.epoch);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.revision);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Position message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.Position
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.Position & rivulet.v1.Position.$Shape} Position
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Position.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.Position();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Position;
        })();

        /**
         * Delivery enum.
         * @name rivulet.v1.Delivery
         * @enum {number}
         * @property {number} DELIVERY_UNSPECIFIED=0 DELIVERY_UNSPECIFIED value
         * @property {number} DELIVERY_EVERY=1 DELIVERY_EVERY value
         * @property {number} DELIVERY_LATEST=2 DELIVERY_LATEST value
         */
        v1.Delivery = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "DELIVERY_UNSPECIFIED"] = 0;
            values[valuesById[1] = "DELIVERY_EVERY"] = 1;
            values[valuesById[2] = "DELIVERY_LATEST"] = 2;
            return values;
        })();

        v1.WatchRequest = (function() {

            /**
             * Properties of a WatchRequest.
             * @typedef {Object} rivulet.v1.WatchRequest.$Properties
             * @property {string|null} [sessionId] WatchRequest sessionId
             * @property {rivulet.v1.SessionSpec.$Properties|null} [create] WatchRequest create
             * @property {rivulet.v1.Selection.$Properties|null} [kept] WatchRequest kept
             * @property {rivulet.v1.Selection.$Properties|null} [added] WatchRequest added
             * @property {rivulet.v1.Position.$Properties|null} [resumeAfter] WatchRequest resumeAfter
             * @property {rivulet.v1.Delivery|null} [delivery] WatchRequest delivery
             * @property {number|null} [bookmarkIntervalMs] WatchRequest bookmarkIntervalMs
             * @property {boolean|null} [snapshotAtResume] WatchRequest snapshotAtResume
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a WatchRequest.
             * @memberof rivulet.v1
             * @interface IWatchRequest
             * @augments rivulet.v1.WatchRequest.$Properties
             * @deprecated Use rivulet.v1.WatchRequest.$Properties instead.
             */

            /**
             * Shape of a WatchRequest.
             * @typedef {rivulet.v1.WatchRequest.$Properties} rivulet.v1.WatchRequest.$Shape
             */

            /**
             * Constructs a new WatchRequest.
             * @memberof rivulet.v1
             * @classdesc Represents a WatchRequest.
             * @constructor
             * @param {rivulet.v1.WatchRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const WatchRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * WatchRequest sessionId.
             * @member {string} sessionId
             * @memberof rivulet.v1.WatchRequest
             * @instance
             */
            WatchRequest.prototype.sessionId = "";

            /**
             * WatchRequest create.
             * @member {rivulet.v1.SessionSpec.$Properties|null|undefined} create
             * @memberof rivulet.v1.WatchRequest
             * @instance
             */
            WatchRequest.prototype.create = null;

            /**
             * WatchRequest kept.
             * @member {rivulet.v1.Selection.$Properties|null|undefined} kept
             * @memberof rivulet.v1.WatchRequest
             * @instance
             */
            WatchRequest.prototype.kept = null;

            /**
             * WatchRequest added.
             * @member {rivulet.v1.Selection.$Properties|null|undefined} added
             * @memberof rivulet.v1.WatchRequest
             * @instance
             */
            WatchRequest.prototype.added = null;

            /**
             * WatchRequest resumeAfter.
             * @member {rivulet.v1.Position.$Properties|null|undefined} resumeAfter
             * @memberof rivulet.v1.WatchRequest
             * @instance
             */
            WatchRequest.prototype.resumeAfter = null;

            /**
             * WatchRequest delivery.
             * @member {rivulet.v1.Delivery} delivery
             * @memberof rivulet.v1.WatchRequest
             * @instance
             */
            WatchRequest.prototype.delivery = 0;

            /**
             * WatchRequest bookmarkIntervalMs.
             * @member {number} bookmarkIntervalMs
             * @memberof rivulet.v1.WatchRequest
             * @instance
             */
            WatchRequest.prototype.bookmarkIntervalMs = 0;

            /**
             * WatchRequest snapshotAtResume.
             * @member {boolean} snapshotAtResume
             * @memberof rivulet.v1.WatchRequest
             * @instance
             */
            WatchRequest.prototype.snapshotAtResume = false;

            /**
             * Creates a new WatchRequest instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.WatchRequest
             * @static
             * @param {rivulet.v1.WatchRequest.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.WatchRequest} WatchRequest instance
             * @type {{
             *   (properties: rivulet.v1.WatchRequest.$Shape): rivulet.v1.WatchRequest & rivulet.v1.WatchRequest.$Shape;
             *   (properties?: rivulet.v1.WatchRequest.$Properties): rivulet.v1.WatchRequest;
             * }}
             */
            WatchRequest.create = function(properties) {
                return new WatchRequest(properties);
            };

            /**
             * Encodes the specified WatchRequest message. Does not implicitly {@link rivulet.v1.WatchRequest.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.WatchRequest
             * @static
             * @param {rivulet.v1.WatchRequest.$Properties} message WatchRequest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            WatchRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.sessionId != null && $Object.hasOwnProperty.call(message, "sessionId") && message.sessionId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.sessionId);
                if (message.create != null && $Object.hasOwnProperty.call(message, "create"))
                    $root.rivulet.v1.SessionSpec.encode(message.create, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.kept != null && $Object.hasOwnProperty.call(message, "kept"))
                    $root.rivulet.v1.Selection.encode(message.kept, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.added != null && $Object.hasOwnProperty.call(message, "added"))
                    $root.rivulet.v1.Selection.encode(message.added, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.resumeAfter != null && $Object.hasOwnProperty.call(message, "resumeAfter"))
                    $root.rivulet.v1.Position.encode(message.resumeAfter, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.delivery != null && $Object.hasOwnProperty.call(message, "delivery") && message.delivery !== 0)
                    writer.uint32(/* id 6, wireType 0 =*/48).int32(message.delivery);
                if (message.bookmarkIntervalMs != null && $Object.hasOwnProperty.call(message, "bookmarkIntervalMs") && message.bookmarkIntervalMs !== 0)
                    writer.uint32(/* id 7, wireType 0 =*/56).uint32(message.bookmarkIntervalMs);
                if (message.snapshotAtResume != null && $Object.hasOwnProperty.call(message, "snapshotAtResume") && message.snapshotAtResume !== false)
                    writer.uint32(/* id 8, wireType 0 =*/64).bool(message.snapshotAtResume);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a WatchRequest message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.WatchRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.WatchRequest & rivulet.v1.WatchRequest.$Shape} WatchRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            WatchRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.WatchRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.sessionId = value;
                            else
                                delete message.sessionId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.create = $root.rivulet.v1.SessionSpec.decode(reader, reader.size(), $undefined, _depth + 1, message.create);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.kept = $root.rivulet.v1.Selection.decode(reader, reader.size(), $undefined, _depth + 1, message.kept);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.added = $root.rivulet.v1.Selection.decode(reader, reader.size(), $undefined, _depth + 1, message.added);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.resumeAfter = $root.rivulet.v1.Position.decode(reader, reader.size(), $undefined, _depth + 1, message.resumeAfter);
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.delivery = value;
                            else
                                delete message.delivery;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.bookmarkIntervalMs = value;
                            else
                                delete message.bookmarkIntervalMs;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.snapshotAtResume = value;
                            else
                                delete message.snapshotAtResume;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return WatchRequest;
        })();

        v1.WatchResponse = (function() {

            /**
             * Properties of a WatchResponse.
             * @typedef {Object} rivulet.v1.WatchResponse.$Properties
             * @property {Array.<rivulet.v1.WatchEntry.$Properties>|null} [entries] WatchResponse entries
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a WatchResponse.
             * @memberof rivulet.v1
             * @interface IWatchResponse
             * @augments rivulet.v1.WatchResponse.$Properties
             * @deprecated Use rivulet.v1.WatchResponse.$Properties instead.
             */

            /**
             * Shape of a WatchResponse.
             * @typedef {{
             *   entries?: Array.<rivulet.v1.WatchEntry.$Shape>|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} rivulet.v1.WatchResponse.$Shape
             */

            /**
             * Constructs a new WatchResponse.
             * @memberof rivulet.v1
             * @classdesc Represents a WatchResponse.
             * @constructor
             * @param {rivulet.v1.WatchResponse.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const WatchResponse = function (properties) {
                this.entries = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * WatchResponse entries.
             * @member {Array.<rivulet.v1.WatchEntry.$Properties>} entries
             * @memberof rivulet.v1.WatchResponse
             * @instance
             */
            WatchResponse.prototype.entries = $util.emptyArray;

            /**
             * Creates a new WatchResponse instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.WatchResponse
             * @static
             * @param {rivulet.v1.WatchResponse.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.WatchResponse} WatchResponse instance
             * @type {{
             *   (properties: rivulet.v1.WatchResponse.$Shape): rivulet.v1.WatchResponse & rivulet.v1.WatchResponse.$Shape;
             *   (properties?: rivulet.v1.WatchResponse.$Properties): rivulet.v1.WatchResponse;
             * }}
             */
            WatchResponse.create = function(properties) {
                return new WatchResponse(properties);
            };

            /**
             * Encodes the specified WatchResponse message. Does not implicitly {@link rivulet.v1.WatchResponse.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.WatchResponse
             * @static
             * @param {rivulet.v1.WatchResponse.$Properties} message WatchResponse message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            WatchResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.entries != null && message.entries.length)
                    for (let i = 0; i < message.entries.length; ++i)
                        $root.rivulet.v1.WatchEntry.encode(message.entries[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a WatchResponse message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.WatchResponse
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.WatchResponse & rivulet.v1.WatchResponse.$Shape} WatchResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            WatchResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.WatchResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.entries && message.entries.length))
                                message.entries = [];
                            message.entries.push($root.rivulet.v1.WatchEntry.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return WatchResponse;
        })();

        v1.WatchEntry = (function() {

            /**
             * Properties of a WatchEntry.
             * @typedef {Object} rivulet.v1.WatchEntry.$Properties
             * @property {rivulet.v1.WatchOpened.$Properties|null} [opened] WatchEntry opened
             * @property {rivulet.v1.Bind.$Properties|null} [bind] WatchEntry bind
             * @property {rivulet.v1.SnapshotBegin.$Properties|null} [snapshotBegin] WatchEntry snapshotBegin
             * @property {rivulet.v1.SnapshotEnd.$Properties|null} [snapshotEnd] WatchEntry snapshotEnd
             * @property {rivulet.v1.CommitHead.$Properties|null} [commit] WatchEntry commit
             * @property {rivulet.v1.Change.$Properties|null} [change] WatchEntry change
             * @property {rivulet.v1.Bookmark.$Properties|null} [bookmark] WatchEntry bookmark
             * @property {rivulet.v1.Reset.$Properties|null} [reset] WatchEntry reset
             * @property {rivulet.v1.Closing.$Properties|null} [closing] WatchEntry closing
             * @property {"opened"|"bind"|"snapshotBegin"|"snapshotEnd"|"commit"|"change"|"bookmark"|"reset"|"closing"} [entry] WatchEntry entry
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a WatchEntry.
             * @memberof rivulet.v1
             * @interface IWatchEntry
             * @augments rivulet.v1.WatchEntry.$Properties
             * @deprecated Use rivulet.v1.WatchEntry.$Properties instead.
             */

            /**
             * Narrowed shape of a WatchEntry.
             * @typedef {{
             *   opened?: rivulet.v1.WatchOpened.$Shape|null;
             *   bind?: rivulet.v1.Bind.$Shape|null;
             *   snapshotBegin?: rivulet.v1.SnapshotBegin.$Shape|null;
             *   snapshotEnd?: rivulet.v1.SnapshotEnd.$Shape|null;
             *   commit?: rivulet.v1.CommitHead.$Shape|null;
             *   change?: rivulet.v1.Change.$Shape|null;
             *   bookmark?: rivulet.v1.Bookmark.$Shape|null;
             *   reset?: rivulet.v1.Reset.$Shape|null;
             *   closing?: rivulet.v1.Closing.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ entry?: undefined; opened?: null; bind?: null; snapshotBegin?: null; snapshotEnd?: null; commit?: null; change?: null; bookmark?: null; reset?: null; closing?: null }|{ entry?: "opened"; opened: rivulet.v1.WatchOpened.$Shape; bind?: null; snapshotBegin?: null; snapshotEnd?: null; commit?: null; change?: null; bookmark?: null; reset?: null; closing?: null }|{ entry?: "bind"; opened?: null; bind: rivulet.v1.Bind.$Shape; snapshotBegin?: null; snapshotEnd?: null; commit?: null; change?: null; bookmark?: null; reset?: null; closing?: null }|{ entry?: "snapshotBegin"; opened?: null; bind?: null; snapshotBegin: rivulet.v1.SnapshotBegin.$Shape; snapshotEnd?: null; commit?: null; change?: null; bookmark?: null; reset?: null; closing?: null }|{ entry?: "snapshotEnd"; opened?: null; bind?: null; snapshotBegin?: null; snapshotEnd: rivulet.v1.SnapshotEnd.$Shape; commit?: null; change?: null; bookmark?: null; reset?: null; closing?: null }|{ entry?: "commit"; opened?: null; bind?: null; snapshotBegin?: null; snapshotEnd?: null; commit: rivulet.v1.CommitHead.$Shape; change?: null; bookmark?: null; reset?: null; closing?: null }|{ entry?: "change"; opened?: null; bind?: null; snapshotBegin?: null; snapshotEnd?: null; commit?: null; change: rivulet.v1.Change.$Shape; bookmark?: null; reset?: null; closing?: null }|{ entry?: "bookmark"; opened?: null; bind?: null; snapshotBegin?: null; snapshotEnd?: null; commit?: null; change?: null; bookmark: rivulet.v1.Bookmark.$Shape; reset?: null; closing?: null }|{ entry?: "reset"; opened?: null; bind?: null; snapshotBegin?: null; snapshotEnd?: null; commit?: null; change?: null; bookmark?: null; reset: rivulet.v1.Reset.$Shape; closing?: null }|{ entry?: "closing"; opened?: null; bind?: null; snapshotBegin?: null; snapshotEnd?: null; commit?: null; change?: null; bookmark?: null; reset?: null; closing: rivulet.v1.Closing.$Shape })
             * )} rivulet.v1.WatchEntry.$Shape
             */

            /**
             * Constructs a new WatchEntry.
             * @memberof rivulet.v1
             * @classdesc Represents a WatchEntry.
             * @constructor
             * @param {rivulet.v1.WatchEntry.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const WatchEntry = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * WatchEntry opened.
             * @member {rivulet.v1.WatchOpened.$Properties|null|undefined} opened
             * @memberof rivulet.v1.WatchEntry
             * @instance
             */
            WatchEntry.prototype.opened = null;

            /**
             * WatchEntry bind.
             * @member {rivulet.v1.Bind.$Properties|null|undefined} bind
             * @memberof rivulet.v1.WatchEntry
             * @instance
             */
            WatchEntry.prototype.bind = null;

            /**
             * WatchEntry snapshotBegin.
             * @member {rivulet.v1.SnapshotBegin.$Properties|null|undefined} snapshotBegin
             * @memberof rivulet.v1.WatchEntry
             * @instance
             */
            WatchEntry.prototype.snapshotBegin = null;

            /**
             * WatchEntry snapshotEnd.
             * @member {rivulet.v1.SnapshotEnd.$Properties|null|undefined} snapshotEnd
             * @memberof rivulet.v1.WatchEntry
             * @instance
             */
            WatchEntry.prototype.snapshotEnd = null;

            /**
             * WatchEntry commit.
             * @member {rivulet.v1.CommitHead.$Properties|null|undefined} commit
             * @memberof rivulet.v1.WatchEntry
             * @instance
             */
            WatchEntry.prototype.commit = null;

            /**
             * WatchEntry change.
             * @member {rivulet.v1.Change.$Properties|null|undefined} change
             * @memberof rivulet.v1.WatchEntry
             * @instance
             */
            WatchEntry.prototype.change = null;

            /**
             * WatchEntry bookmark.
             * @member {rivulet.v1.Bookmark.$Properties|null|undefined} bookmark
             * @memberof rivulet.v1.WatchEntry
             * @instance
             */
            WatchEntry.prototype.bookmark = null;

            /**
             * WatchEntry reset.
             * @member {rivulet.v1.Reset.$Properties|null|undefined} reset
             * @memberof rivulet.v1.WatchEntry
             * @instance
             */
            WatchEntry.prototype.reset = null;

            /**
             * WatchEntry closing.
             * @member {rivulet.v1.Closing.$Properties|null|undefined} closing
             * @memberof rivulet.v1.WatchEntry
             * @instance
             */
            WatchEntry.prototype.closing = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * WatchEntry entry.
             * @member {"opened"|"bind"|"snapshotBegin"|"snapshotEnd"|"commit"|"change"|"bookmark"|"reset"|"closing"|undefined} entry
             * @memberof rivulet.v1.WatchEntry
             * @instance
             */
            $Object.defineProperty(WatchEntry.prototype, "entry", {
                get: $util.oneOfGetter($oneOfFields = ["opened", "bind", "snapshotBegin", "snapshotEnd", "commit", "change", "bookmark", "reset", "closing"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new WatchEntry instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.WatchEntry
             * @static
             * @param {rivulet.v1.WatchEntry.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.WatchEntry} WatchEntry instance
             * @type {{
             *   (properties: rivulet.v1.WatchEntry.$Shape): rivulet.v1.WatchEntry & rivulet.v1.WatchEntry.$Shape;
             *   (properties?: rivulet.v1.WatchEntry.$Properties): rivulet.v1.WatchEntry;
             * }}
             */
            WatchEntry.create = function(properties) {
                return new WatchEntry(properties);
            };

            /**
             * Encodes the specified WatchEntry message. Does not implicitly {@link rivulet.v1.WatchEntry.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.WatchEntry
             * @static
             * @param {rivulet.v1.WatchEntry.$Properties} message WatchEntry message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            WatchEntry.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.opened != null && $Object.hasOwnProperty.call(message, "opened"))
                    $root.rivulet.v1.WatchOpened.encode(message.opened, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.bind != null && $Object.hasOwnProperty.call(message, "bind"))
                    $root.rivulet.v1.Bind.encode(message.bind, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.snapshotBegin != null && $Object.hasOwnProperty.call(message, "snapshotBegin"))
                    $root.rivulet.v1.SnapshotBegin.encode(message.snapshotBegin, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.snapshotEnd != null && $Object.hasOwnProperty.call(message, "snapshotEnd"))
                    $root.rivulet.v1.SnapshotEnd.encode(message.snapshotEnd, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.commit != null && $Object.hasOwnProperty.call(message, "commit"))
                    $root.rivulet.v1.CommitHead.encode(message.commit, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.change != null && $Object.hasOwnProperty.call(message, "change"))
                    $root.rivulet.v1.Change.encode(message.change, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.bookmark != null && $Object.hasOwnProperty.call(message, "bookmark"))
                    $root.rivulet.v1.Bookmark.encode(message.bookmark, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.reset != null && $Object.hasOwnProperty.call(message, "reset"))
                    $root.rivulet.v1.Reset.encode(message.reset, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.closing != null && $Object.hasOwnProperty.call(message, "closing"))
                    $root.rivulet.v1.Closing.encode(message.closing, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a WatchEntry message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.WatchEntry
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.WatchEntry & rivulet.v1.WatchEntry.$Shape} WatchEntry
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            WatchEntry.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.WatchEntry();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.opened = $root.rivulet.v1.WatchOpened.decode(reader, reader.size(), $undefined, _depth + 1, message.opened);
                            message.entry = "opened";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.bind = $root.rivulet.v1.Bind.decode(reader, reader.size(), $undefined, _depth + 1, message.bind);
                            message.entry = "bind";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.snapshotBegin = $root.rivulet.v1.SnapshotBegin.decode(reader, reader.size(), $undefined, _depth + 1, message.snapshotBegin);
                            message.entry = "snapshotBegin";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.snapshotEnd = $root.rivulet.v1.SnapshotEnd.decode(reader, reader.size(), $undefined, _depth + 1, message.snapshotEnd);
                            message.entry = "snapshotEnd";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.commit = $root.rivulet.v1.CommitHead.decode(reader, reader.size(), $undefined, _depth + 1, message.commit);
                            message.entry = "commit";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.change = $root.rivulet.v1.Change.decode(reader, reader.size(), $undefined, _depth + 1, message.change);
                            message.entry = "change";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.bookmark = $root.rivulet.v1.Bookmark.decode(reader, reader.size(), $undefined, _depth + 1, message.bookmark);
                            message.entry = "bookmark";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.reset = $root.rivulet.v1.Reset.decode(reader, reader.size(), $undefined, _depth + 1, message.reset);
                            message.entry = "reset";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.closing = $root.rivulet.v1.Closing.decode(reader, reader.size(), $undefined, _depth + 1, message.closing);
                            message.entry = "closing";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return WatchEntry;
        })();

        v1.WatchOpened = (function() {

            /**
             * Properties of a WatchOpened.
             * @typedef {Object} rivulet.v1.WatchOpened.$Properties
             * @property {string|null} [epoch] WatchOpened epoch
             * @property {number|Long|null} [revision] WatchOpened revision
             * @property {number|null} [bookmarkIntervalMs] WatchOpened bookmarkIntervalMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a WatchOpened.
             * @memberof rivulet.v1
             * @interface IWatchOpened
             * @augments rivulet.v1.WatchOpened.$Properties
             * @deprecated Use rivulet.v1.WatchOpened.$Properties instead.
             */

            /**
             * Shape of a WatchOpened.
             * @typedef {rivulet.v1.WatchOpened.$Properties} rivulet.v1.WatchOpened.$Shape
             */

            /**
             * Constructs a new WatchOpened.
             * @memberof rivulet.v1
             * @classdesc Represents a WatchOpened.
             * @constructor
             * @param {rivulet.v1.WatchOpened.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const WatchOpened = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * WatchOpened epoch.
             * @member {string} epoch
             * @memberof rivulet.v1.WatchOpened
             * @instance
             */
            WatchOpened.prototype.epoch = "";

            /**
             * WatchOpened revision.
             * @member {number|Long} revision
             * @memberof rivulet.v1.WatchOpened
             * @instance
             */
            WatchOpened.prototype.revision = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * WatchOpened bookmarkIntervalMs.
             * @member {number} bookmarkIntervalMs
             * @memberof rivulet.v1.WatchOpened
             * @instance
             */
            WatchOpened.prototype.bookmarkIntervalMs = 0;

            /**
             * Creates a new WatchOpened instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.WatchOpened
             * @static
             * @param {rivulet.v1.WatchOpened.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.WatchOpened} WatchOpened instance
             * @type {{
             *   (properties: rivulet.v1.WatchOpened.$Shape): rivulet.v1.WatchOpened & rivulet.v1.WatchOpened.$Shape;
             *   (properties?: rivulet.v1.WatchOpened.$Properties): rivulet.v1.WatchOpened;
             * }}
             */
            WatchOpened.create = function(properties) {
                return new WatchOpened(properties);
            };

            /**
             * Encodes the specified WatchOpened message. Does not implicitly {@link rivulet.v1.WatchOpened.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.WatchOpened
             * @static
             * @param {rivulet.v1.WatchOpened.$Properties} message WatchOpened message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            WatchOpened.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && message.epoch !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.epoch);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.revision);
                if (message.bookmarkIntervalMs != null && $Object.hasOwnProperty.call(message, "bookmarkIntervalMs") && message.bookmarkIntervalMs !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.bookmarkIntervalMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a WatchOpened message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.WatchOpened
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.WatchOpened & rivulet.v1.WatchOpened.$Shape} WatchOpened
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            WatchOpened.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.WatchOpened();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.bookmarkIntervalMs = value;
                            else
                                delete message.bookmarkIntervalMs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return WatchOpened;
        })();

        v1.Bind = (function() {

            /**
             * Properties of a Bind.
             * @typedef {Object} rivulet.v1.Bind.$Properties
             * @property {number|null} [handle] Bind handle
             * @property {string|null} [name] Bind name
             * @property {string|null} [id] Bind id
             * @property {rivulet.v1.VariableSpec.$Properties|null} [spec] Bind spec
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Bind.
             * @memberof rivulet.v1
             * @interface IBind
             * @augments rivulet.v1.Bind.$Properties
             * @deprecated Use rivulet.v1.Bind.$Properties instead.
             */

            /**
             * Shape of a Bind.
             * @typedef {rivulet.v1.Bind.$Properties} rivulet.v1.Bind.$Shape
             */

            /**
             * Constructs a new Bind.
             * @memberof rivulet.v1
             * @classdesc Represents a Bind.
             * @constructor
             * @param {rivulet.v1.Bind.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Bind = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Bind handle.
             * @member {number} handle
             * @memberof rivulet.v1.Bind
             * @instance
             */
            Bind.prototype.handle = 0;

            /**
             * Bind name.
             * @member {string} name
             * @memberof rivulet.v1.Bind
             * @instance
             */
            Bind.prototype.name = "";

            /**
             * Bind id.
             * @member {string} id
             * @memberof rivulet.v1.Bind
             * @instance
             */
            Bind.prototype.id = "";

            /**
             * Bind spec.
             * @member {rivulet.v1.VariableSpec.$Properties|null|undefined} spec
             * @memberof rivulet.v1.Bind
             * @instance
             */
            Bind.prototype.spec = null;

            /**
             * Creates a new Bind instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.Bind
             * @static
             * @param {rivulet.v1.Bind.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.Bind} Bind instance
             * @type {{
             *   (properties: rivulet.v1.Bind.$Shape): rivulet.v1.Bind & rivulet.v1.Bind.$Shape;
             *   (properties?: rivulet.v1.Bind.$Properties): rivulet.v1.Bind;
             * }}
             */
            Bind.create = function(properties) {
                return new Bind(properties);
            };

            /**
             * Encodes the specified Bind message. Does not implicitly {@link rivulet.v1.Bind.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.Bind
             * @static
             * @param {rivulet.v1.Bind.$Properties} message Bind message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Bind.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.handle != null && $Object.hasOwnProperty.call(message, "handle") && message.handle !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.handle);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.id);
                if (message.spec != null && $Object.hasOwnProperty.call(message, "spec"))
                    $root.rivulet.v1.VariableSpec.encode(message.spec, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Bind message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.Bind
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.Bind & rivulet.v1.Bind.$Shape} Bind
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Bind.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.Bind();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.handle = value;
                            else
                                delete message.handle;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.spec = $root.rivulet.v1.VariableSpec.decode(reader, reader.size(), $undefined, _depth + 1, message.spec);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Bind;
        })();

        v1.SnapshotBegin = (function() {

            /**
             * Properties of a SnapshotBegin.
             * @typedef {Object} rivulet.v1.SnapshotBegin.$Properties
             * @property {number|Long|null} [revision] SnapshotBegin revision
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a SnapshotBegin.
             * @memberof rivulet.v1
             * @interface ISnapshotBegin
             * @augments rivulet.v1.SnapshotBegin.$Properties
             * @deprecated Use rivulet.v1.SnapshotBegin.$Properties instead.
             */

            /**
             * Shape of a SnapshotBegin.
             * @typedef {rivulet.v1.SnapshotBegin.$Properties} rivulet.v1.SnapshotBegin.$Shape
             */

            /**
             * Constructs a new SnapshotBegin.
             * @memberof rivulet.v1
             * @classdesc Represents a SnapshotBegin.
             * @constructor
             * @param {rivulet.v1.SnapshotBegin.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const SnapshotBegin = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * SnapshotBegin revision.
             * @member {number|Long} revision
             * @memberof rivulet.v1.SnapshotBegin
             * @instance
             */
            SnapshotBegin.prototype.revision = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Creates a new SnapshotBegin instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.SnapshotBegin
             * @static
             * @param {rivulet.v1.SnapshotBegin.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.SnapshotBegin} SnapshotBegin instance
             * @type {{
             *   (properties: rivulet.v1.SnapshotBegin.$Shape): rivulet.v1.SnapshotBegin & rivulet.v1.SnapshotBegin.$Shape;
             *   (properties?: rivulet.v1.SnapshotBegin.$Properties): rivulet.v1.SnapshotBegin;
             * }}
             */
            SnapshotBegin.create = function(properties) {
                return new SnapshotBegin(properties);
            };

            /**
             * Encodes the specified SnapshotBegin message. Does not implicitly {@link rivulet.v1.SnapshotBegin.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.SnapshotBegin
             * @static
             * @param {rivulet.v1.SnapshotBegin.$Properties} message SnapshotBegin message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SnapshotBegin.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.revision);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a SnapshotBegin message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.SnapshotBegin
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.SnapshotBegin & rivulet.v1.SnapshotBegin.$Shape} SnapshotBegin
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SnapshotBegin.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.SnapshotBegin();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SnapshotBegin;
        })();

        v1.SnapshotEnd = (function() {

            /**
             * Properties of a SnapshotEnd.
             * @typedef {Object} rivulet.v1.SnapshotEnd.$Properties
             * @property {number|Long|null} [revision] SnapshotEnd revision
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a SnapshotEnd.
             * @memberof rivulet.v1
             * @interface ISnapshotEnd
             * @augments rivulet.v1.SnapshotEnd.$Properties
             * @deprecated Use rivulet.v1.SnapshotEnd.$Properties instead.
             */

            /**
             * Shape of a SnapshotEnd.
             * @typedef {rivulet.v1.SnapshotEnd.$Properties} rivulet.v1.SnapshotEnd.$Shape
             */

            /**
             * Constructs a new SnapshotEnd.
             * @memberof rivulet.v1
             * @classdesc Represents a SnapshotEnd.
             * @constructor
             * @param {rivulet.v1.SnapshotEnd.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const SnapshotEnd = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * SnapshotEnd revision.
             * @member {number|Long} revision
             * @memberof rivulet.v1.SnapshotEnd
             * @instance
             */
            SnapshotEnd.prototype.revision = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Creates a new SnapshotEnd instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.SnapshotEnd
             * @static
             * @param {rivulet.v1.SnapshotEnd.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.SnapshotEnd} SnapshotEnd instance
             * @type {{
             *   (properties: rivulet.v1.SnapshotEnd.$Shape): rivulet.v1.SnapshotEnd & rivulet.v1.SnapshotEnd.$Shape;
             *   (properties?: rivulet.v1.SnapshotEnd.$Properties): rivulet.v1.SnapshotEnd;
             * }}
             */
            SnapshotEnd.create = function(properties) {
                return new SnapshotEnd(properties);
            };

            /**
             * Encodes the specified SnapshotEnd message. Does not implicitly {@link rivulet.v1.SnapshotEnd.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.SnapshotEnd
             * @static
             * @param {rivulet.v1.SnapshotEnd.$Properties} message SnapshotEnd message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SnapshotEnd.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.revision);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a SnapshotEnd message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.SnapshotEnd
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.SnapshotEnd & rivulet.v1.SnapshotEnd.$Shape} SnapshotEnd
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SnapshotEnd.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.SnapshotEnd();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SnapshotEnd;
        })();

        v1.CommitHead = (function() {

            /**
             * Properties of a CommitHead.
             * @typedef {Object} rivulet.v1.CommitHead.$Properties
             * @property {number|Long|null} [revision] CommitHead revision
             * @property {number|Long|null} [timestamp] CommitHead timestamp
             * @property {string|null} [source] CommitHead source
             * @property {Object.<string,string>|null} [metadata] CommitHead metadata
             * @property {number|null} [eventTime] CommitHead eventTime
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CommitHead.
             * @memberof rivulet.v1
             * @interface ICommitHead
             * @augments rivulet.v1.CommitHead.$Properties
             * @deprecated Use rivulet.v1.CommitHead.$Properties instead.
             */

            /**
             * Shape of a CommitHead.
             * @typedef {rivulet.v1.CommitHead.$Properties} rivulet.v1.CommitHead.$Shape
             */

            /**
             * Constructs a new CommitHead.
             * @memberof rivulet.v1
             * @classdesc Represents a CommitHead.
             * @constructor
             * @param {rivulet.v1.CommitHead.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CommitHead = function (properties) {
                this.metadata = {};
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CommitHead revision.
             * @member {number|Long} revision
             * @memberof rivulet.v1.CommitHead
             * @instance
             */
            CommitHead.prototype.revision = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * CommitHead timestamp.
             * @member {number|Long} timestamp
             * @memberof rivulet.v1.CommitHead
             * @instance
             */
            CommitHead.prototype.timestamp = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * CommitHead source.
             * @member {string} source
             * @memberof rivulet.v1.CommitHead
             * @instance
             */
            CommitHead.prototype.source = "";

            /**
             * CommitHead metadata.
             * @member {Object.<string,string>} metadata
             * @memberof rivulet.v1.CommitHead
             * @instance
             */
            CommitHead.prototype.metadata = $util.emptyObject;

            /**
             * CommitHead eventTime.
             * @member {number|null|undefined} eventTime
             * @memberof rivulet.v1.CommitHead
             * @instance
             */
            CommitHead.prototype.eventTime = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(CommitHead.prototype, "_eventTime", {
                get: $util.oneOfGetter($oneOfFields = ["eventTime"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new CommitHead instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.CommitHead
             * @static
             * @param {rivulet.v1.CommitHead.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.CommitHead} CommitHead instance
             * @type {{
             *   (properties: rivulet.v1.CommitHead.$Shape): rivulet.v1.CommitHead & rivulet.v1.CommitHead.$Shape;
             *   (properties?: rivulet.v1.CommitHead.$Properties): rivulet.v1.CommitHead;
             * }}
             */
            CommitHead.create = function(properties) {
                return new CommitHead(properties);
            };

            /**
             * Encodes the specified CommitHead message. Does not implicitly {@link rivulet.v1.CommitHead.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.CommitHead
             * @static
             * @param {rivulet.v1.CommitHead.$Properties} message CommitHead message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CommitHead.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.revision);
                if (message.timestamp != null && $Object.hasOwnProperty.call(message, "timestamp") && (typeof message.timestamp === "object" ? message.timestamp.low || message.timestamp.high : message.timestamp !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.timestamp);
                if (message.source != null && $Object.hasOwnProperty.call(message, "source") && message.source !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.source);
                if (message.metadata != null && $Object.hasOwnProperty.call(message, "metadata"))
                    for (let keys = $Object.keys(message.metadata), i = 0; i < keys.length; ++i)
                        writer.uint32(/* id 4, wireType 2 =*/34).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.metadata[keys[i]]).ldelim();
                if (message.eventTime != null && $Object.hasOwnProperty.call(message, "eventTime"))
                    writer.uint32(/* id 5, wireType 1 =*/41).double(message.eventTime);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CommitHead message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.CommitHead
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.CommitHead & rivulet.v1.CommitHead.$Shape} CommitHead
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CommitHead.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, key, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.CommitHead();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.timestamp = value;
                            else
                                delete message.timestamp;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.source = value;
                            else
                                delete message.source;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (message.metadata === $util.emptyObject)
                                message.metadata = {};
                            let end2 = reader.size() + reader.pos;
                            if (end2 > reader.len)
                                throw $RangeError("index out of range");
                            reader.len = end2;
                            key = "";
                            value = "";
                            while (reader.pos < end2) {
                                let tag2 = reader.tag();
                                wireType = tag2 & 7;
                                switch (tag2 >>>= 3) {
                                case 1:
                                    if (wireType !== 2)
                                        break;
                                    key = reader.stringVerify();
                                    continue;
                                case 2:
                                    if (wireType !== 2)
                                        break;
                                    value = reader.stringVerify();
                                    continue;
                                }
                                reader.skipType(wireType, _depth, tag2);
                            }
                            if (reader.pos !== end2)
                                throw $RangeError("index out of range");
                            reader.len = end;
                            if (key === "__proto__")
                                $util.makeProp(message.metadata, key);
                            message.metadata[key] = value;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 1)
                                break;
                            message.eventTime = reader.double();
                            message._eventTime = "eventTime";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CommitHead;
        })();

        /**
         * ChangeKind enum.
         * @name rivulet.v1.ChangeKind
         * @enum {number}
         * @property {number} CHANGE_KIND_UNSPECIFIED=0 CHANGE_KIND_UNSPECIFIED value
         * @property {number} CHANGE_KIND_REGISTERED=1 CHANGE_KIND_REGISTERED value
         * @property {number} CHANGE_KIND_REMOVED=2 CHANGE_KIND_REMOVED value
         */
        v1.ChangeKind = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "CHANGE_KIND_UNSPECIFIED"] = 0;
            values[valuesById[1] = "CHANGE_KIND_REGISTERED"] = 1;
            values[valuesById[2] = "CHANGE_KIND_REMOVED"] = 2;
            return values;
        })();

        v1.Change = (function() {

            /**
             * Properties of a Change.
             * @typedef {Object} rivulet.v1.Change.$Properties
             * @property {number|null} [handle] Change handle
             * @property {number|Long|null} [version] Change version
             * @property {rivulet.v1.Value.$Properties|null} [value] Change value
             * @property {rivulet.v1.ChangeKind|null} [kind] Change kind
             * @property {number|null} [coalesced] Change coalesced
             * @property {rivulet.v1.Origin.$Properties|null} [origin] Change origin
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Change.
             * @memberof rivulet.v1
             * @interface IChange
             * @augments rivulet.v1.Change.$Properties
             * @deprecated Use rivulet.v1.Change.$Properties instead.
             */

            /**
             * Shape of a Change.
             * @typedef {{
             *   handle?: number|null;
             *   version?: number|Long|null;
             *   value?: rivulet.v1.Value.$Shape|null;
             *   kind?: rivulet.v1.ChangeKind|null;
             *   coalesced?: number|null;
             *   origin?: rivulet.v1.Origin.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} rivulet.v1.Change.$Shape
             */

            /**
             * Constructs a new Change.
             * @memberof rivulet.v1
             * @classdesc Represents a Change.
             * @constructor
             * @param {rivulet.v1.Change.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Change = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Change handle.
             * @member {number} handle
             * @memberof rivulet.v1.Change
             * @instance
             */
            Change.prototype.handle = 0;

            /**
             * Change version.
             * @member {number|Long} version
             * @memberof rivulet.v1.Change
             * @instance
             */
            Change.prototype.version = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Change value.
             * @member {rivulet.v1.Value.$Properties|null|undefined} value
             * @memberof rivulet.v1.Change
             * @instance
             */
            Change.prototype.value = null;

            /**
             * Change kind.
             * @member {rivulet.v1.ChangeKind} kind
             * @memberof rivulet.v1.Change
             * @instance
             */
            Change.prototype.kind = 0;

            /**
             * Change coalesced.
             * @member {number} coalesced
             * @memberof rivulet.v1.Change
             * @instance
             */
            Change.prototype.coalesced = 0;

            /**
             * Change origin.
             * @member {rivulet.v1.Origin.$Properties|null|undefined} origin
             * @memberof rivulet.v1.Change
             * @instance
             */
            Change.prototype.origin = null;

            /**
             * Creates a new Change instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.Change
             * @static
             * @param {rivulet.v1.Change.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.Change} Change instance
             * @type {{
             *   (properties: rivulet.v1.Change.$Shape): rivulet.v1.Change & rivulet.v1.Change.$Shape;
             *   (properties?: rivulet.v1.Change.$Properties): rivulet.v1.Change;
             * }}
             */
            Change.create = function(properties) {
                return new Change(properties);
            };

            /**
             * Encodes the specified Change message. Does not implicitly {@link rivulet.v1.Change.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.Change
             * @static
             * @param {rivulet.v1.Change.$Properties} message Change message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Change.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.handle != null && $Object.hasOwnProperty.call(message, "handle") && message.handle !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.handle);
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && (typeof message.version === "object" ? message.version.low || message.version.high : message.version !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.version);
                if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
                    $root.rivulet.v1.Value.encode(message.value, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).int32(message.kind);
                if (message.coalesced != null && $Object.hasOwnProperty.call(message, "coalesced") && message.coalesced !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.coalesced);
                if (message.origin != null && $Object.hasOwnProperty.call(message, "origin"))
                    $root.rivulet.v1.Origin.encode(message.origin, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Change message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.Change
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.Change & rivulet.v1.Change.$Shape} Change
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Change.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.Change();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.handle = value;
                            else
                                delete message.handle;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.version = value;
                            else
                                delete message.version;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.value = $root.rivulet.v1.Value.decode(reader, reader.size(), $undefined, _depth + 1, message.value);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.coalesced = value;
                            else
                                delete message.coalesced;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.origin = $root.rivulet.v1.Origin.decode(reader, reader.size(), $undefined, _depth + 1, message.origin);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Change;
        })();

        v1.Origin = (function() {

            /**
             * Properties of an Origin.
             * @typedef {Object} rivulet.v1.Origin.$Properties
             * @property {number|Long|null} [timestamp] Origin timestamp
             * @property {number|null} [eventTime] Origin eventTime
             * @property {string|null} [source] Origin source
             * @property {Object.<string,string>|null} [metadata] Origin metadata
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Origin.
             * @memberof rivulet.v1
             * @interface IOrigin
             * @augments rivulet.v1.Origin.$Properties
             * @deprecated Use rivulet.v1.Origin.$Properties instead.
             */

            /**
             * Shape of an Origin.
             * @typedef {rivulet.v1.Origin.$Properties} rivulet.v1.Origin.$Shape
             */

            /**
             * Constructs a new Origin.
             * @memberof rivulet.v1
             * @classdesc Represents an Origin.
             * @constructor
             * @param {rivulet.v1.Origin.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Origin = function (properties) {
                this.metadata = {};
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Origin timestamp.
             * @member {number|Long} timestamp
             * @memberof rivulet.v1.Origin
             * @instance
             */
            Origin.prototype.timestamp = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Origin eventTime.
             * @member {number} eventTime
             * @memberof rivulet.v1.Origin
             * @instance
             */
            Origin.prototype.eventTime = 0;

            /**
             * Origin source.
             * @member {string} source
             * @memberof rivulet.v1.Origin
             * @instance
             */
            Origin.prototype.source = "";

            /**
             * Origin metadata.
             * @member {Object.<string,string>} metadata
             * @memberof rivulet.v1.Origin
             * @instance
             */
            Origin.prototype.metadata = $util.emptyObject;

            /**
             * Creates a new Origin instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.Origin
             * @static
             * @param {rivulet.v1.Origin.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.Origin} Origin instance
             * @type {{
             *   (properties: rivulet.v1.Origin.$Shape): rivulet.v1.Origin & rivulet.v1.Origin.$Shape;
             *   (properties?: rivulet.v1.Origin.$Properties): rivulet.v1.Origin;
             * }}
             */
            Origin.create = function(properties) {
                return new Origin(properties);
            };

            /**
             * Encodes the specified Origin message. Does not implicitly {@link rivulet.v1.Origin.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.Origin
             * @static
             * @param {rivulet.v1.Origin.$Properties} message Origin message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Origin.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.timestamp != null && $Object.hasOwnProperty.call(message, "timestamp") && (typeof message.timestamp === "object" ? message.timestamp.low || message.timestamp.high : message.timestamp !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.timestamp);
                if (message.eventTime != null && $Object.hasOwnProperty.call(message, "eventTime") && !$Object.is(message.eventTime, 0))
                    writer.uint32(/* id 2, wireType 1 =*/17).double(message.eventTime);
                if (message.source != null && $Object.hasOwnProperty.call(message, "source") && message.source !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.source);
                if (message.metadata != null && $Object.hasOwnProperty.call(message, "metadata"))
                    for (let keys = $Object.keys(message.metadata), i = 0; i < keys.length; ++i)
                        writer.uint32(/* id 4, wireType 2 =*/34).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.metadata[keys[i]]).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Origin message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.Origin
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.Origin & rivulet.v1.Origin.$Shape} Origin
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Origin.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, key, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.Origin();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.timestamp = value;
                            else
                                delete message.timestamp;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.eventTime = value;
                            else
                                delete message.eventTime;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.source = value;
                            else
                                delete message.source;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (message.metadata === $util.emptyObject)
                                message.metadata = {};
                            let end2 = reader.size() + reader.pos;
                            if (end2 > reader.len)
                                throw $RangeError("index out of range");
                            reader.len = end2;
                            key = "";
                            value = "";
                            while (reader.pos < end2) {
                                let tag2 = reader.tag();
                                wireType = tag2 & 7;
                                switch (tag2 >>>= 3) {
                                case 1:
                                    if (wireType !== 2)
                                        break;
                                    key = reader.stringVerify();
                                    continue;
                                case 2:
                                    if (wireType !== 2)
                                        break;
                                    value = reader.stringVerify();
                                    continue;
                                }
                                reader.skipType(wireType, _depth, tag2);
                            }
                            if (reader.pos !== end2)
                                throw $RangeError("index out of range");
                            reader.len = end;
                            if (key === "__proto__")
                                $util.makeProp(message.metadata, key);
                            message.metadata[key] = value;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Origin;
        })();

        v1.Bookmark = (function() {

            /**
             * Properties of a Bookmark.
             * @typedef {Object} rivulet.v1.Bookmark.$Properties
             * @property {number|Long|null} [revision] Bookmark revision
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Bookmark.
             * @memberof rivulet.v1
             * @interface IBookmark
             * @augments rivulet.v1.Bookmark.$Properties
             * @deprecated Use rivulet.v1.Bookmark.$Properties instead.
             */

            /**
             * Shape of a Bookmark.
             * @typedef {rivulet.v1.Bookmark.$Properties} rivulet.v1.Bookmark.$Shape
             */

            /**
             * Constructs a new Bookmark.
             * @memberof rivulet.v1
             * @classdesc Represents a Bookmark.
             * @constructor
             * @param {rivulet.v1.Bookmark.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Bookmark = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Bookmark revision.
             * @member {number|Long} revision
             * @memberof rivulet.v1.Bookmark
             * @instance
             */
            Bookmark.prototype.revision = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Creates a new Bookmark instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.Bookmark
             * @static
             * @param {rivulet.v1.Bookmark.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.Bookmark} Bookmark instance
             * @type {{
             *   (properties: rivulet.v1.Bookmark.$Shape): rivulet.v1.Bookmark & rivulet.v1.Bookmark.$Shape;
             *   (properties?: rivulet.v1.Bookmark.$Properties): rivulet.v1.Bookmark;
             * }}
             */
            Bookmark.create = function(properties) {
                return new Bookmark(properties);
            };

            /**
             * Encodes the specified Bookmark message. Does not implicitly {@link rivulet.v1.Bookmark.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.Bookmark
             * @static
             * @param {rivulet.v1.Bookmark.$Properties} message Bookmark message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Bookmark.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.revision);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Bookmark message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.Bookmark
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.Bookmark & rivulet.v1.Bookmark.$Shape} Bookmark
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Bookmark.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.Bookmark();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Bookmark;
        })();

        /**
         * ResetReason enum.
         * @name rivulet.v1.ResetReason
         * @enum {number}
         * @property {number} RESET_REASON_UNSPECIFIED=0 RESET_REASON_UNSPECIFIED value
         * @property {number} RESET_REASON_COMPACTED=1 RESET_REASON_COMPACTED value
         * @property {number} RESET_REASON_EPOCH_CHANGED=2 RESET_REASON_EPOCH_CHANGED value
         */
        v1.ResetReason = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "RESET_REASON_UNSPECIFIED"] = 0;
            values[valuesById[1] = "RESET_REASON_COMPACTED"] = 1;
            values[valuesById[2] = "RESET_REASON_EPOCH_CHANGED"] = 2;
            return values;
        })();

        v1.Reset = (function() {

            /**
             * Properties of a Reset.
             * @typedef {Object} rivulet.v1.Reset.$Properties
             * @property {rivulet.v1.ResetReason|null} [reason] Reset reason
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Reset.
             * @memberof rivulet.v1
             * @interface IReset
             * @augments rivulet.v1.Reset.$Properties
             * @deprecated Use rivulet.v1.Reset.$Properties instead.
             */

            /**
             * Shape of a Reset.
             * @typedef {rivulet.v1.Reset.$Properties} rivulet.v1.Reset.$Shape
             */

            /**
             * Constructs a new Reset.
             * @memberof rivulet.v1
             * @classdesc Represents a Reset.
             * @constructor
             * @param {rivulet.v1.Reset.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Reset = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Reset reason.
             * @member {rivulet.v1.ResetReason} reason
             * @memberof rivulet.v1.Reset
             * @instance
             */
            Reset.prototype.reason = 0;

            /**
             * Creates a new Reset instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.Reset
             * @static
             * @param {rivulet.v1.Reset.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.Reset} Reset instance
             * @type {{
             *   (properties: rivulet.v1.Reset.$Shape): rivulet.v1.Reset & rivulet.v1.Reset.$Shape;
             *   (properties?: rivulet.v1.Reset.$Properties): rivulet.v1.Reset;
             * }}
             */
            Reset.create = function(properties) {
                return new Reset(properties);
            };

            /**
             * Encodes the specified Reset message. Does not implicitly {@link rivulet.v1.Reset.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.Reset
             * @static
             * @param {rivulet.v1.Reset.$Properties} message Reset message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Reset.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).int32(message.reason);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Reset message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.Reset
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.Reset & rivulet.v1.Reset.$Shape} Reset
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Reset.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.Reset();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Reset;
        })();

        /**
         * ClosingReason enum.
         * @name rivulet.v1.ClosingReason
         * @enum {number}
         * @property {number} CLOSING_REASON_UNSPECIFIED=0 CLOSING_REASON_UNSPECIFIED value
         * @property {number} CLOSING_REASON_SHUTDOWN=1 CLOSING_REASON_SHUTDOWN value
         * @property {number} CLOSING_REASON_SESSION_ENDED=2 CLOSING_REASON_SESSION_ENDED value
         * @property {number} CLOSING_REASON_SESSION_EXPIRED=3 CLOSING_REASON_SESSION_EXPIRED value
         */
        v1.ClosingReason = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "CLOSING_REASON_UNSPECIFIED"] = 0;
            values[valuesById[1] = "CLOSING_REASON_SHUTDOWN"] = 1;
            values[valuesById[2] = "CLOSING_REASON_SESSION_ENDED"] = 2;
            values[valuesById[3] = "CLOSING_REASON_SESSION_EXPIRED"] = 3;
            return values;
        })();

        v1.Closing = (function() {

            /**
             * Properties of a Closing.
             * @typedef {Object} rivulet.v1.Closing.$Properties
             * @property {rivulet.v1.ClosingReason|null} [reason] Closing reason
             * @property {string|null} [message] Closing message
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Closing.
             * @memberof rivulet.v1
             * @interface IClosing
             * @augments rivulet.v1.Closing.$Properties
             * @deprecated Use rivulet.v1.Closing.$Properties instead.
             */

            /**
             * Shape of a Closing.
             * @typedef {rivulet.v1.Closing.$Properties} rivulet.v1.Closing.$Shape
             */

            /**
             * Constructs a new Closing.
             * @memberof rivulet.v1
             * @classdesc Represents a Closing.
             * @constructor
             * @param {rivulet.v1.Closing.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Closing = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Closing reason.
             * @member {rivulet.v1.ClosingReason} reason
             * @memberof rivulet.v1.Closing
             * @instance
             */
            Closing.prototype.reason = 0;

            /**
             * Closing message.
             * @member {string} message
             * @memberof rivulet.v1.Closing
             * @instance
             */
            Closing.prototype.message = "";

            /**
             * Creates a new Closing instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.Closing
             * @static
             * @param {rivulet.v1.Closing.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.Closing} Closing instance
             * @type {{
             *   (properties: rivulet.v1.Closing.$Shape): rivulet.v1.Closing & rivulet.v1.Closing.$Shape;
             *   (properties?: rivulet.v1.Closing.$Properties): rivulet.v1.Closing;
             * }}
             */
            Closing.create = function(properties) {
                return new Closing(properties);
            };

            /**
             * Encodes the specified Closing message. Does not implicitly {@link rivulet.v1.Closing.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.Closing
             * @static
             * @param {rivulet.v1.Closing.$Properties} message Closing message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Closing.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).int32(message.reason);
                if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.message);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Closing message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.Closing
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.Closing & rivulet.v1.Closing.$Shape} Closing
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Closing.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.Closing();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.message = value;
                            else
                                delete message.message;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Closing;
        })();

        v1.ToolsService = (function() {

            /**
             * Constructs a new ToolsService service.
             * @memberof rivulet.v1
             * @classdesc Represents a ToolsService
             * @extends $protobuf.rpc.Service
             * @constructor
             * @param {$protobuf.RPCImpl} rpcImpl RPC implementation
             * @param {boolean} [requestDelimited=false] Whether requests are length-delimited
             * @param {boolean} [responseDelimited=false] Whether responses are length-delimited
             */
            const ToolsService = function(rpcImpl, requestDelimited, responseDelimited) {
                $protobuf.rpc.Service.call(this, rpcImpl, requestDelimited, responseDelimited);
            };

            $Object.defineProperty(ToolsService.prototype = $Object.create($protobuf.rpc.Service.prototype), "constructor", { value: ToolsService, writable: true, enumerable: false, configurable: true });

            /**
             * Creates new ToolsService service using the specified rpc implementation.
             * @function create
             * @memberof rivulet.v1.ToolsService
             * @static
             * @param {$protobuf.RPCImpl} rpcImpl RPC implementation
             * @param {boolean} [requestDelimited=false] Whether requests are length-delimited
             * @param {boolean} [responseDelimited=false] Whether responses are length-delimited
             * @returns {ToolsService} RPC service. Useful where requests and/or responses are streamed.
             */
            ToolsService.create = function(rpcImpl, requestDelimited, responseDelimited) {
                return new this(rpcImpl, requestDelimited, responseDelimited);
            };

            /**
             * Callback as used by {@link rivulet.v1.ToolsService#listTools}.
             * @memberof rivulet.v1.ToolsService
             * @typedef ListToolsCallback
             * @type {function}
             * @param {Error|null} error Error, if any
             * @param {rivulet.v1.ListToolsResponse} [response] ListToolsResponse
             */

            /**
             * Calls ListTools.
             * @memberof rivulet.v1.ToolsService
             * @typedef ListTools
             * @type {{
             *   (request: rivulet.v1.IListToolsRequest, callback: rivulet.v1.ToolsService.ListToolsCallback): void;
             *   (request: rivulet.v1.IListToolsRequest): Promise<rivulet.v1.ListToolsResponse>;
             *   readonly name: "ListTools";
             *   readonly path: "/rivulet.v1.ToolsService/ListTools";
             *   readonly requestType: "ListToolsRequest";
             *   readonly responseType: "ListToolsResponse";
             *   readonly requestStream: undefined;
             *   readonly responseStream: undefined;
             * }}
             */

            /**
             * Calls ListTools.
             * @name rivulet.v1.ToolsService#listTools
             * @type {rivulet.v1.ToolsService.ListTools}
             */
            $Object.defineProperties(ToolsService.prototype.listTools = function(request, callback) {
                return $protobuf.rpc.Service.prototype.rpcCall.call(this, ToolsService.prototype.listTools, $root.rivulet.v1.ListToolsRequest, $root.rivulet.v1.ListToolsResponse, request, callback);
            }, {
                name: { value: "ListTools" },
                path: { value: "/rivulet.v1.ToolsService/ListTools" },
                requestType: { value: "ListToolsRequest" },
                responseType: { value: "ListToolsResponse" },
                requestStream: { value: $undefined },
                responseStream: { value: $undefined }
            });

            /**
             * Callback as used by {@link rivulet.v1.ToolsService#watchTools}.
             * @memberof rivulet.v1.ToolsService
             * @typedef WatchToolsCallback
             * @type {function}
             * @param {Error|null} error Error, if any
             * @param {rivulet.v1.WatchToolsResponse} [response] WatchToolsResponse
             */

            /**
             * Calls WatchTools.
             * @memberof rivulet.v1.ToolsService
             * @typedef WatchTools
             * @type {{
             *   (request: rivulet.v1.IWatchToolsRequest, callback: rivulet.v1.ToolsService.WatchToolsCallback): void;
             *   (request: rivulet.v1.IWatchToolsRequest): Promise<rivulet.v1.WatchToolsResponse>;
             *   readonly name: "WatchTools";
             *   readonly path: "/rivulet.v1.ToolsService/WatchTools";
             *   readonly requestType: "WatchToolsRequest";
             *   readonly responseType: "WatchToolsResponse";
             *   readonly requestStream: undefined;
             *   readonly responseStream: true;
             * }}
             */

            /**
             * Calls WatchTools.
             * @name rivulet.v1.ToolsService#watchTools
             * @type {rivulet.v1.ToolsService.WatchTools}
             */
            $Object.defineProperties(ToolsService.prototype.watchTools = function(request, callback) {
                return $protobuf.rpc.Service.prototype.rpcCall.call(this, ToolsService.prototype.watchTools, $root.rivulet.v1.WatchToolsRequest, $root.rivulet.v1.WatchToolsResponse, request, callback);
            }, {
                name: { value: "WatchTools" },
                path: { value: "/rivulet.v1.ToolsService/WatchTools" },
                requestType: { value: "WatchToolsRequest" },
                responseType: { value: "WatchToolsResponse" },
                requestStream: { value: $undefined },
                responseStream: { value: true }
            });

            /**
             * Callback as used by {@link rivulet.v1.ToolsService#runTool}.
             * @memberof rivulet.v1.ToolsService
             * @typedef RunToolCallback
             * @type {function}
             * @param {Error|null} error Error, if any
             * @param {rivulet.v1.RunToolResponse} [response] RunToolResponse
             */

            /**
             * Calls RunTool.
             * @memberof rivulet.v1.ToolsService
             * @typedef RunTool
             * @type {{
             *   (request: rivulet.v1.IRunToolRequest, callback: rivulet.v1.ToolsService.RunToolCallback): void;
             *   (request: rivulet.v1.IRunToolRequest): Promise<rivulet.v1.RunToolResponse>;
             *   readonly name: "RunTool";
             *   readonly path: "/rivulet.v1.ToolsService/RunTool";
             *   readonly requestType: "RunToolRequest";
             *   readonly responseType: "RunToolResponse";
             *   readonly requestStream: undefined;
             *   readonly responseStream: true;
             * }}
             */

            /**
             * Calls RunTool.
             * @name rivulet.v1.ToolsService#runTool
             * @type {rivulet.v1.ToolsService.RunTool}
             */
            $Object.defineProperties(ToolsService.prototype.runTool = function(request, callback) {
                return $protobuf.rpc.Service.prototype.rpcCall.call(this, ToolsService.prototype.runTool, $root.rivulet.v1.RunToolRequest, $root.rivulet.v1.RunToolResponse, request, callback);
            }, {
                name: { value: "RunTool" },
                path: { value: "/rivulet.v1.ToolsService/RunTool" },
                requestType: { value: "RunToolRequest" },
                responseType: { value: "RunToolResponse" },
                requestStream: { value: $undefined },
                responseStream: { value: true }
            });

            /**
             * Callback as used by {@link rivulet.v1.ToolsService#offerTools}.
             * @memberof rivulet.v1.ToolsService
             * @typedef OfferToolsCallback
             * @type {function}
             * @param {Error|null} error Error, if any
             * @param {rivulet.v1.OfferToolsResponse} [response] OfferToolsResponse
             */

            /**
             * Calls OfferTools.
             * @memberof rivulet.v1.ToolsService
             * @typedef OfferTools
             * @type {{
             *   (request: rivulet.v1.IOfferToolsRequest, callback: rivulet.v1.ToolsService.OfferToolsCallback): void;
             *   (request: rivulet.v1.IOfferToolsRequest): Promise<rivulet.v1.OfferToolsResponse>;
             *   readonly name: "OfferTools";
             *   readonly path: "/rivulet.v1.ToolsService/OfferTools";
             *   readonly requestType: "OfferToolsRequest";
             *   readonly responseType: "OfferToolsResponse";
             *   readonly requestStream: true;
             *   readonly responseStream: true;
             * }}
             */

            /**
             * Calls OfferTools.
             * @name rivulet.v1.ToolsService#offerTools
             * @type {rivulet.v1.ToolsService.OfferTools}
             */
            $Object.defineProperties(ToolsService.prototype.offerTools = function(request, callback) {
                return $protobuf.rpc.Service.prototype.rpcCall.call(this, ToolsService.prototype.offerTools, $root.rivulet.v1.OfferToolsRequest, $root.rivulet.v1.OfferToolsResponse, request, callback);
            }, {
                name: { value: "OfferTools" },
                path: { value: "/rivulet.v1.ToolsService/OfferTools" },
                requestType: { value: "OfferToolsRequest" },
                responseType: { value: "OfferToolsResponse" },
                requestStream: { value: true },
                responseStream: { value: true }
            });

            return ToolsService;
        })();

        v1.ToolSpec = (function() {

            /**
             * Properties of a ToolSpec.
             * @typedef {Object} rivulet.v1.ToolSpec.$Properties
             * @property {string|null} [name] ToolSpec name
             * @property {string|null} [description] ToolSpec description
             * @property {string|null} [parametersSchema] ToolSpec parametersSchema
             * @property {string|null} [resultSchema] ToolSpec resultSchema
             * @property {string|null} [chunkSchema] ToolSpec chunkSchema
             * @property {Array.<string>|null} [needs] ToolSpec needs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ToolSpec.
             * @memberof rivulet.v1
             * @interface IToolSpec
             * @augments rivulet.v1.ToolSpec.$Properties
             * @deprecated Use rivulet.v1.ToolSpec.$Properties instead.
             */

            /**
             * Shape of a ToolSpec.
             * @typedef {rivulet.v1.ToolSpec.$Properties} rivulet.v1.ToolSpec.$Shape
             */

            /**
             * Constructs a new ToolSpec.
             * @memberof rivulet.v1
             * @classdesc Represents a ToolSpec.
             * @constructor
             * @param {rivulet.v1.ToolSpec.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ToolSpec = function (properties) {
                this.needs = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ToolSpec name.
             * @member {string} name
             * @memberof rivulet.v1.ToolSpec
             * @instance
             */
            ToolSpec.prototype.name = "";

            /**
             * ToolSpec description.
             * @member {string} description
             * @memberof rivulet.v1.ToolSpec
             * @instance
             */
            ToolSpec.prototype.description = "";

            /**
             * ToolSpec parametersSchema.
             * @member {string} parametersSchema
             * @memberof rivulet.v1.ToolSpec
             * @instance
             */
            ToolSpec.prototype.parametersSchema = "";

            /**
             * ToolSpec resultSchema.
             * @member {string} resultSchema
             * @memberof rivulet.v1.ToolSpec
             * @instance
             */
            ToolSpec.prototype.resultSchema = "";

            /**
             * ToolSpec chunkSchema.
             * @member {string|null|undefined} chunkSchema
             * @memberof rivulet.v1.ToolSpec
             * @instance
             */
            ToolSpec.prototype.chunkSchema = null;

            /**
             * ToolSpec needs.
             * @member {Array.<string>} needs
             * @memberof rivulet.v1.ToolSpec
             * @instance
             */
            ToolSpec.prototype.needs = $util.emptyArray;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(ToolSpec.prototype, "_chunkSchema", {
                get: $util.oneOfGetter($oneOfFields = ["chunkSchema"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new ToolSpec instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.ToolSpec
             * @static
             * @param {rivulet.v1.ToolSpec.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.ToolSpec} ToolSpec instance
             * @type {{
             *   (properties: rivulet.v1.ToolSpec.$Shape): rivulet.v1.ToolSpec & rivulet.v1.ToolSpec.$Shape;
             *   (properties?: rivulet.v1.ToolSpec.$Properties): rivulet.v1.ToolSpec;
             * }}
             */
            ToolSpec.create = function(properties) {
                return new ToolSpec(properties);
            };

            /**
             * Encodes the specified ToolSpec message. Does not implicitly {@link rivulet.v1.ToolSpec.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.ToolSpec
             * @static
             * @param {rivulet.v1.ToolSpec.$Properties} message ToolSpec message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ToolSpec.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
                if (message.description != null && $Object.hasOwnProperty.call(message, "description") && message.description !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.description);
                if (message.parametersSchema != null && $Object.hasOwnProperty.call(message, "parametersSchema") && message.parametersSchema !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.parametersSchema);
                if (message.resultSchema != null && $Object.hasOwnProperty.call(message, "resultSchema") && message.resultSchema !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.resultSchema);
                if (message.chunkSchema != null && $Object.hasOwnProperty.call(message, "chunkSchema"))
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.chunkSchema);
                if (message.needs != null && message.needs.length)
                    for (let i = 0; i < message.needs.length; ++i)
                        writer.uint32(/* id 6, wireType 2 =*/50).string(message.needs[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ToolSpec message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.ToolSpec
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.ToolSpec & rivulet.v1.ToolSpec.$Shape} ToolSpec
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ToolSpec.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.ToolSpec();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.description = value;
                            else
                                delete message.description;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.parametersSchema = value;
                            else
                                delete message.parametersSchema;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.resultSchema = value;
                            else
                                delete message.resultSchema;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.chunkSchema = reader.stringVerify();
                            message._chunkSchema = "chunkSchema";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if (!(message.needs && message.needs.length))
                                message.needs = [];
                            message.needs.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ToolSpec;
        })();

        v1.ToolInfo = (function() {

            /**
             * Properties of a ToolInfo.
             * @typedef {Object} rivulet.v1.ToolInfo.$Properties
             * @property {rivulet.v1.ToolSpec.$Properties|null} [spec] ToolInfo spec
             * @property {Array.<string>|null} [missing] ToolInfo missing
             * @property {number|null} [workers] ToolInfo workers
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ToolInfo.
             * @memberof rivulet.v1
             * @interface IToolInfo
             * @augments rivulet.v1.ToolInfo.$Properties
             * @deprecated Use rivulet.v1.ToolInfo.$Properties instead.
             */

            /**
             * Shape of a ToolInfo.
             * @typedef {rivulet.v1.ToolInfo.$Properties} rivulet.v1.ToolInfo.$Shape
             */

            /**
             * Constructs a new ToolInfo.
             * @memberof rivulet.v1
             * @classdesc Represents a ToolInfo.
             * @constructor
             * @param {rivulet.v1.ToolInfo.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ToolInfo = function (properties) {
                this.missing = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ToolInfo spec.
             * @member {rivulet.v1.ToolSpec.$Properties|null|undefined} spec
             * @memberof rivulet.v1.ToolInfo
             * @instance
             */
            ToolInfo.prototype.spec = null;

            /**
             * ToolInfo missing.
             * @member {Array.<string>} missing
             * @memberof rivulet.v1.ToolInfo
             * @instance
             */
            ToolInfo.prototype.missing = $util.emptyArray;

            /**
             * ToolInfo workers.
             * @member {number} workers
             * @memberof rivulet.v1.ToolInfo
             * @instance
             */
            ToolInfo.prototype.workers = 0;

            /**
             * Creates a new ToolInfo instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.ToolInfo
             * @static
             * @param {rivulet.v1.ToolInfo.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.ToolInfo} ToolInfo instance
             * @type {{
             *   (properties: rivulet.v1.ToolInfo.$Shape): rivulet.v1.ToolInfo & rivulet.v1.ToolInfo.$Shape;
             *   (properties?: rivulet.v1.ToolInfo.$Properties): rivulet.v1.ToolInfo;
             * }}
             */
            ToolInfo.create = function(properties) {
                return new ToolInfo(properties);
            };

            /**
             * Encodes the specified ToolInfo message. Does not implicitly {@link rivulet.v1.ToolInfo.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.ToolInfo
             * @static
             * @param {rivulet.v1.ToolInfo.$Properties} message ToolInfo message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ToolInfo.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.spec != null && $Object.hasOwnProperty.call(message, "spec"))
                    $root.rivulet.v1.ToolSpec.encode(message.spec, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.missing != null && message.missing.length)
                    for (let i = 0; i < message.missing.length; ++i)
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.missing[i]);
                if (message.workers != null && $Object.hasOwnProperty.call(message, "workers") && message.workers !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.workers);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ToolInfo message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.ToolInfo
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.ToolInfo & rivulet.v1.ToolInfo.$Shape} ToolInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ToolInfo.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.ToolInfo();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.spec = $root.rivulet.v1.ToolSpec.decode(reader, reader.size(), $undefined, _depth + 1, message.spec);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.missing && message.missing.length))
                                message.missing = [];
                            message.missing.push(reader.stringVerify());
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.workers = value;
                            else
                                delete message.workers;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ToolInfo;
        })();

        v1.ListToolsRequest = (function() {

            /**
             * Properties of a ListToolsRequest.
             * @typedef {Object} rivulet.v1.ListToolsRequest.$Properties
             * @property {string|null} [sessionId] ListToolsRequest sessionId
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ListToolsRequest.
             * @memberof rivulet.v1
             * @interface IListToolsRequest
             * @augments rivulet.v1.ListToolsRequest.$Properties
             * @deprecated Use rivulet.v1.ListToolsRequest.$Properties instead.
             */

            /**
             * Shape of a ListToolsRequest.
             * @typedef {rivulet.v1.ListToolsRequest.$Properties} rivulet.v1.ListToolsRequest.$Shape
             */

            /**
             * Constructs a new ListToolsRequest.
             * @memberof rivulet.v1
             * @classdesc Represents a ListToolsRequest.
             * @constructor
             * @param {rivulet.v1.ListToolsRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ListToolsRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ListToolsRequest sessionId.
             * @member {string} sessionId
             * @memberof rivulet.v1.ListToolsRequest
             * @instance
             */
            ListToolsRequest.prototype.sessionId = "";

            /**
             * Creates a new ListToolsRequest instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.ListToolsRequest
             * @static
             * @param {rivulet.v1.ListToolsRequest.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.ListToolsRequest} ListToolsRequest instance
             * @type {{
             *   (properties: rivulet.v1.ListToolsRequest.$Shape): rivulet.v1.ListToolsRequest & rivulet.v1.ListToolsRequest.$Shape;
             *   (properties?: rivulet.v1.ListToolsRequest.$Properties): rivulet.v1.ListToolsRequest;
             * }}
             */
            ListToolsRequest.create = function(properties) {
                return new ListToolsRequest(properties);
            };

            /**
             * Encodes the specified ListToolsRequest message. Does not implicitly {@link rivulet.v1.ListToolsRequest.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.ListToolsRequest
             * @static
             * @param {rivulet.v1.ListToolsRequest.$Properties} message ListToolsRequest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ListToolsRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.sessionId != null && $Object.hasOwnProperty.call(message, "sessionId") && message.sessionId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.sessionId);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ListToolsRequest message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.ListToolsRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.ListToolsRequest & rivulet.v1.ListToolsRequest.$Shape} ListToolsRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ListToolsRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.ListToolsRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.sessionId = value;
                            else
                                delete message.sessionId;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ListToolsRequest;
        })();

        v1.ListToolsResponse = (function() {

            /**
             * Properties of a ListToolsResponse.
             * @typedef {Object} rivulet.v1.ListToolsResponse.$Properties
             * @property {Array.<rivulet.v1.ToolInfo.$Properties>|null} [tools] ListToolsResponse tools
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ListToolsResponse.
             * @memberof rivulet.v1
             * @interface IListToolsResponse
             * @augments rivulet.v1.ListToolsResponse.$Properties
             * @deprecated Use rivulet.v1.ListToolsResponse.$Properties instead.
             */

            /**
             * Shape of a ListToolsResponse.
             * @typedef {rivulet.v1.ListToolsResponse.$Properties} rivulet.v1.ListToolsResponse.$Shape
             */

            /**
             * Constructs a new ListToolsResponse.
             * @memberof rivulet.v1
             * @classdesc Represents a ListToolsResponse.
             * @constructor
             * @param {rivulet.v1.ListToolsResponse.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ListToolsResponse = function (properties) {
                this.tools = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ListToolsResponse tools.
             * @member {Array.<rivulet.v1.ToolInfo.$Properties>} tools
             * @memberof rivulet.v1.ListToolsResponse
             * @instance
             */
            ListToolsResponse.prototype.tools = $util.emptyArray;

            /**
             * Creates a new ListToolsResponse instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.ListToolsResponse
             * @static
             * @param {rivulet.v1.ListToolsResponse.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.ListToolsResponse} ListToolsResponse instance
             * @type {{
             *   (properties: rivulet.v1.ListToolsResponse.$Shape): rivulet.v1.ListToolsResponse & rivulet.v1.ListToolsResponse.$Shape;
             *   (properties?: rivulet.v1.ListToolsResponse.$Properties): rivulet.v1.ListToolsResponse;
             * }}
             */
            ListToolsResponse.create = function(properties) {
                return new ListToolsResponse(properties);
            };

            /**
             * Encodes the specified ListToolsResponse message. Does not implicitly {@link rivulet.v1.ListToolsResponse.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.ListToolsResponse
             * @static
             * @param {rivulet.v1.ListToolsResponse.$Properties} message ListToolsResponse message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ListToolsResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.tools != null && message.tools.length)
                    for (let i = 0; i < message.tools.length; ++i)
                        $root.rivulet.v1.ToolInfo.encode(message.tools[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ListToolsResponse message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.ListToolsResponse
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.ListToolsResponse & rivulet.v1.ListToolsResponse.$Shape} ListToolsResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ListToolsResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.ListToolsResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.tools && message.tools.length))
                                message.tools = [];
                            message.tools.push($root.rivulet.v1.ToolInfo.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ListToolsResponse;
        })();

        v1.WatchToolsRequest = (function() {

            /**
             * Properties of a WatchToolsRequest.
             * @typedef {Object} rivulet.v1.WatchToolsRequest.$Properties
             * @property {string|null} [sessionId] WatchToolsRequest sessionId
             * @property {rivulet.v1.SessionSpec.$Properties|null} [create] WatchToolsRequest create
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a WatchToolsRequest.
             * @memberof rivulet.v1
             * @interface IWatchToolsRequest
             * @augments rivulet.v1.WatchToolsRequest.$Properties
             * @deprecated Use rivulet.v1.WatchToolsRequest.$Properties instead.
             */

            /**
             * Shape of a WatchToolsRequest.
             * @typedef {rivulet.v1.WatchToolsRequest.$Properties} rivulet.v1.WatchToolsRequest.$Shape
             */

            /**
             * Constructs a new WatchToolsRequest.
             * @memberof rivulet.v1
             * @classdesc Represents a WatchToolsRequest.
             * @constructor
             * @param {rivulet.v1.WatchToolsRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const WatchToolsRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * WatchToolsRequest sessionId.
             * @member {string} sessionId
             * @memberof rivulet.v1.WatchToolsRequest
             * @instance
             */
            WatchToolsRequest.prototype.sessionId = "";

            /**
             * WatchToolsRequest create.
             * @member {rivulet.v1.SessionSpec.$Properties|null|undefined} create
             * @memberof rivulet.v1.WatchToolsRequest
             * @instance
             */
            WatchToolsRequest.prototype.create = null;

            /**
             * Creates a new WatchToolsRequest instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.WatchToolsRequest
             * @static
             * @param {rivulet.v1.WatchToolsRequest.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.WatchToolsRequest} WatchToolsRequest instance
             * @type {{
             *   (properties: rivulet.v1.WatchToolsRequest.$Shape): rivulet.v1.WatchToolsRequest & rivulet.v1.WatchToolsRequest.$Shape;
             *   (properties?: rivulet.v1.WatchToolsRequest.$Properties): rivulet.v1.WatchToolsRequest;
             * }}
             */
            WatchToolsRequest.create = function(properties) {
                return new WatchToolsRequest(properties);
            };

            /**
             * Encodes the specified WatchToolsRequest message. Does not implicitly {@link rivulet.v1.WatchToolsRequest.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.WatchToolsRequest
             * @static
             * @param {rivulet.v1.WatchToolsRequest.$Properties} message WatchToolsRequest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            WatchToolsRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.sessionId != null && $Object.hasOwnProperty.call(message, "sessionId") && message.sessionId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.sessionId);
                if (message.create != null && $Object.hasOwnProperty.call(message, "create"))
                    $root.rivulet.v1.SessionSpec.encode(message.create, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a WatchToolsRequest message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.WatchToolsRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.WatchToolsRequest & rivulet.v1.WatchToolsRequest.$Shape} WatchToolsRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            WatchToolsRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.WatchToolsRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.sessionId = value;
                            else
                                delete message.sessionId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.create = $root.rivulet.v1.SessionSpec.decode(reader, reader.size(), $undefined, _depth + 1, message.create);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return WatchToolsRequest;
        })();

        v1.WatchToolsResponse = (function() {

            /**
             * Properties of a WatchToolsResponse.
             * @typedef {Object} rivulet.v1.WatchToolsResponse.$Properties
             * @property {Array.<rivulet.v1.ToolInfo.$Properties>|null} [tools] WatchToolsResponse tools
             * @property {Array.<string>|null} [removed] WatchToolsResponse removed
             * @property {rivulet.v1.Closing.$Properties|null} [closing] WatchToolsResponse closing
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a WatchToolsResponse.
             * @memberof rivulet.v1
             * @interface IWatchToolsResponse
             * @augments rivulet.v1.WatchToolsResponse.$Properties
             * @deprecated Use rivulet.v1.WatchToolsResponse.$Properties instead.
             */

            /**
             * Shape of a WatchToolsResponse.
             * @typedef {rivulet.v1.WatchToolsResponse.$Properties} rivulet.v1.WatchToolsResponse.$Shape
             */

            /**
             * Constructs a new WatchToolsResponse.
             * @memberof rivulet.v1
             * @classdesc Represents a WatchToolsResponse.
             * @constructor
             * @param {rivulet.v1.WatchToolsResponse.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const WatchToolsResponse = function (properties) {
                this.tools = [];
                this.removed = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * WatchToolsResponse tools.
             * @member {Array.<rivulet.v1.ToolInfo.$Properties>} tools
             * @memberof rivulet.v1.WatchToolsResponse
             * @instance
             */
            WatchToolsResponse.prototype.tools = $util.emptyArray;

            /**
             * WatchToolsResponse removed.
             * @member {Array.<string>} removed
             * @memberof rivulet.v1.WatchToolsResponse
             * @instance
             */
            WatchToolsResponse.prototype.removed = $util.emptyArray;

            /**
             * WatchToolsResponse closing.
             * @member {rivulet.v1.Closing.$Properties|null|undefined} closing
             * @memberof rivulet.v1.WatchToolsResponse
             * @instance
             */
            WatchToolsResponse.prototype.closing = null;

            /**
             * Creates a new WatchToolsResponse instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.WatchToolsResponse
             * @static
             * @param {rivulet.v1.WatchToolsResponse.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.WatchToolsResponse} WatchToolsResponse instance
             * @type {{
             *   (properties: rivulet.v1.WatchToolsResponse.$Shape): rivulet.v1.WatchToolsResponse & rivulet.v1.WatchToolsResponse.$Shape;
             *   (properties?: rivulet.v1.WatchToolsResponse.$Properties): rivulet.v1.WatchToolsResponse;
             * }}
             */
            WatchToolsResponse.create = function(properties) {
                return new WatchToolsResponse(properties);
            };

            /**
             * Encodes the specified WatchToolsResponse message. Does not implicitly {@link rivulet.v1.WatchToolsResponse.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.WatchToolsResponse
             * @static
             * @param {rivulet.v1.WatchToolsResponse.$Properties} message WatchToolsResponse message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            WatchToolsResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.tools != null && message.tools.length)
                    for (let i = 0; i < message.tools.length; ++i)
                        $root.rivulet.v1.ToolInfo.encode(message.tools[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.removed != null && message.removed.length)
                    for (let i = 0; i < message.removed.length; ++i)
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.removed[i]);
                if (message.closing != null && $Object.hasOwnProperty.call(message, "closing"))
                    $root.rivulet.v1.Closing.encode(message.closing, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a WatchToolsResponse message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.WatchToolsResponse
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.WatchToolsResponse & rivulet.v1.WatchToolsResponse.$Shape} WatchToolsResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            WatchToolsResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.WatchToolsResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.tools && message.tools.length))
                                message.tools = [];
                            message.tools.push($root.rivulet.v1.ToolInfo.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.removed && message.removed.length))
                                message.removed = [];
                            message.removed.push(reader.stringVerify());
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.closing = $root.rivulet.v1.Closing.decode(reader, reader.size(), $undefined, _depth + 1, message.closing);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return WatchToolsResponse;
        })();

        v1.RunToolRequest = (function() {

            /**
             * Properties of a RunToolRequest.
             * @typedef {Object} rivulet.v1.RunToolRequest.$Properties
             * @property {string|null} [sessionId] RunToolRequest sessionId
             * @property {string|null} [name] RunToolRequest name
             * @property {string|null} ["arguments"] RunToolRequest arguments
             * @property {number|Long|null} [timeoutMs] RunToolRequest timeoutMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a RunToolRequest.
             * @memberof rivulet.v1
             * @interface IRunToolRequest
             * @augments rivulet.v1.RunToolRequest.$Properties
             * @deprecated Use rivulet.v1.RunToolRequest.$Properties instead.
             */

            /**
             * Shape of a RunToolRequest.
             * @typedef {rivulet.v1.RunToolRequest.$Properties} rivulet.v1.RunToolRequest.$Shape
             */

            /**
             * Constructs a new RunToolRequest.
             * @memberof rivulet.v1
             * @classdesc Represents a RunToolRequest.
             * @constructor
             * @param {rivulet.v1.RunToolRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const RunToolRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * RunToolRequest sessionId.
             * @member {string} sessionId
             * @memberof rivulet.v1.RunToolRequest
             * @instance
             */
            RunToolRequest.prototype.sessionId = "";

            /**
             * RunToolRequest name.
             * @member {string} name
             * @memberof rivulet.v1.RunToolRequest
             * @instance
             */
            RunToolRequest.prototype.name = "";

            /**
             * RunToolRequest arguments.
             * @member {string} arguments
             * @memberof rivulet.v1.RunToolRequest
             * @instance
             */
            RunToolRequest.prototype["arguments"] = "";

            /**
             * RunToolRequest timeoutMs.
             * @member {number|Long} timeoutMs
             * @memberof rivulet.v1.RunToolRequest
             * @instance
             */
            RunToolRequest.prototype.timeoutMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Creates a new RunToolRequest instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.RunToolRequest
             * @static
             * @param {rivulet.v1.RunToolRequest.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.RunToolRequest} RunToolRequest instance
             * @type {{
             *   (properties: rivulet.v1.RunToolRequest.$Shape): rivulet.v1.RunToolRequest & rivulet.v1.RunToolRequest.$Shape;
             *   (properties?: rivulet.v1.RunToolRequest.$Properties): rivulet.v1.RunToolRequest;
             * }}
             */
            RunToolRequest.create = function(properties) {
                return new RunToolRequest(properties);
            };

            /**
             * Encodes the specified RunToolRequest message. Does not implicitly {@link rivulet.v1.RunToolRequest.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.RunToolRequest
             * @static
             * @param {rivulet.v1.RunToolRequest.$Properties} message RunToolRequest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            RunToolRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.sessionId != null && $Object.hasOwnProperty.call(message, "sessionId") && message.sessionId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.sessionId);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
                if (message["arguments"] != null && $Object.hasOwnProperty.call(message, "arguments") && message["arguments"] !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message["arguments"]);
                if (message.timeoutMs != null && $Object.hasOwnProperty.call(message, "timeoutMs") && (typeof message.timeoutMs === "object" ? message.timeoutMs.low || message.timeoutMs.high : message.timeoutMs !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.timeoutMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a RunToolRequest message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.RunToolRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.RunToolRequest & rivulet.v1.RunToolRequest.$Shape} RunToolRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            RunToolRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.RunToolRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.sessionId = value;
                            else
                                delete message.sessionId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message["arguments"] = value;
                            else
                                delete message["arguments"];
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.timeoutMs = value;
                            else
                                delete message.timeoutMs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return RunToolRequest;
        })();

        v1.RunToolResponse = (function() {

            /**
             * Properties of a RunToolResponse.
             * @typedef {Object} rivulet.v1.RunToolResponse.$Properties
             * @property {Array.<rivulet.v1.ToolEvent.$Properties>|null} [events] RunToolResponse events
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a RunToolResponse.
             * @memberof rivulet.v1
             * @interface IRunToolResponse
             * @augments rivulet.v1.RunToolResponse.$Properties
             * @deprecated Use rivulet.v1.RunToolResponse.$Properties instead.
             */

            /**
             * Shape of a RunToolResponse.
             * @typedef {{
             *   events?: Array.<rivulet.v1.ToolEvent.$Shape>|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} rivulet.v1.RunToolResponse.$Shape
             */

            /**
             * Constructs a new RunToolResponse.
             * @memberof rivulet.v1
             * @classdesc Represents a RunToolResponse.
             * @constructor
             * @param {rivulet.v1.RunToolResponse.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const RunToolResponse = function (properties) {
                this.events = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * RunToolResponse events.
             * @member {Array.<rivulet.v1.ToolEvent.$Properties>} events
             * @memberof rivulet.v1.RunToolResponse
             * @instance
             */
            RunToolResponse.prototype.events = $util.emptyArray;

            /**
             * Creates a new RunToolResponse instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.RunToolResponse
             * @static
             * @param {rivulet.v1.RunToolResponse.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.RunToolResponse} RunToolResponse instance
             * @type {{
             *   (properties: rivulet.v1.RunToolResponse.$Shape): rivulet.v1.RunToolResponse & rivulet.v1.RunToolResponse.$Shape;
             *   (properties?: rivulet.v1.RunToolResponse.$Properties): rivulet.v1.RunToolResponse;
             * }}
             */
            RunToolResponse.create = function(properties) {
                return new RunToolResponse(properties);
            };

            /**
             * Encodes the specified RunToolResponse message. Does not implicitly {@link rivulet.v1.RunToolResponse.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.RunToolResponse
             * @static
             * @param {rivulet.v1.RunToolResponse.$Properties} message RunToolResponse message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            RunToolResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.events != null && message.events.length)
                    for (let i = 0; i < message.events.length; ++i)
                        $root.rivulet.v1.ToolEvent.encode(message.events[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a RunToolResponse message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.RunToolResponse
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.RunToolResponse & rivulet.v1.RunToolResponse.$Shape} RunToolResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            RunToolResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.RunToolResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.events && message.events.length))
                                message.events = [];
                            message.events.push($root.rivulet.v1.ToolEvent.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return RunToolResponse;
        })();

        v1.ToolEvent = (function() {

            /**
             * Properties of a ToolEvent.
             * @typedef {Object} rivulet.v1.ToolEvent.$Properties
             * @property {rivulet.v1.ToolStarted.$Properties|null} [started] ToolEvent started
             * @property {rivulet.v1.ToolProgress.$Properties|null} [progress] ToolEvent progress
             * @property {string|null} [chunk] ToolEvent chunk
             * @property {string|null} [result] ToolEvent result
             * @property {"started"|"progress"|"chunk"|"result"} [event] ToolEvent event
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ToolEvent.
             * @memberof rivulet.v1
             * @interface IToolEvent
             * @augments rivulet.v1.ToolEvent.$Properties
             * @deprecated Use rivulet.v1.ToolEvent.$Properties instead.
             */

            /**
             * Narrowed shape of a ToolEvent.
             * @typedef {{
             *   started?: rivulet.v1.ToolStarted.$Shape|null;
             *   progress?: rivulet.v1.ToolProgress.$Shape|null;
             *   chunk?: string|null;
             *   result?: string|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ event?: undefined; started?: null; progress?: null; chunk?: null; result?: null }|{ event?: "started"; started: rivulet.v1.ToolStarted.$Shape; progress?: null; chunk?: null; result?: null }|{ event?: "progress"; started?: null; progress: rivulet.v1.ToolProgress.$Shape; chunk?: null; result?: null }|{ event?: "chunk"; started?: null; progress?: null; chunk: string; result?: null }|{ event?: "result"; started?: null; progress?: null; chunk?: null; result: string })
             * )} rivulet.v1.ToolEvent.$Shape
             */

            /**
             * Constructs a new ToolEvent.
             * @memberof rivulet.v1
             * @classdesc Represents a ToolEvent.
             * @constructor
             * @param {rivulet.v1.ToolEvent.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ToolEvent = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ToolEvent started.
             * @member {rivulet.v1.ToolStarted.$Properties|null|undefined} started
             * @memberof rivulet.v1.ToolEvent
             * @instance
             */
            ToolEvent.prototype.started = null;

            /**
             * ToolEvent progress.
             * @member {rivulet.v1.ToolProgress.$Properties|null|undefined} progress
             * @memberof rivulet.v1.ToolEvent
             * @instance
             */
            ToolEvent.prototype.progress = null;

            /**
             * ToolEvent chunk.
             * @member {string|null|undefined} chunk
             * @memberof rivulet.v1.ToolEvent
             * @instance
             */
            ToolEvent.prototype.chunk = null;

            /**
             * ToolEvent result.
             * @member {string|null|undefined} result
             * @memberof rivulet.v1.ToolEvent
             * @instance
             */
            ToolEvent.prototype.result = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * ToolEvent event.
             * @member {"started"|"progress"|"chunk"|"result"|undefined} event
             * @memberof rivulet.v1.ToolEvent
             * @instance
             */
            $Object.defineProperty(ToolEvent.prototype, "event", {
                get: $util.oneOfGetter($oneOfFields = ["started", "progress", "chunk", "result"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new ToolEvent instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.ToolEvent
             * @static
             * @param {rivulet.v1.ToolEvent.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.ToolEvent} ToolEvent instance
             * @type {{
             *   (properties: rivulet.v1.ToolEvent.$Shape): rivulet.v1.ToolEvent & rivulet.v1.ToolEvent.$Shape;
             *   (properties?: rivulet.v1.ToolEvent.$Properties): rivulet.v1.ToolEvent;
             * }}
             */
            ToolEvent.create = function(properties) {
                return new ToolEvent(properties);
            };

            /**
             * Encodes the specified ToolEvent message. Does not implicitly {@link rivulet.v1.ToolEvent.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.ToolEvent
             * @static
             * @param {rivulet.v1.ToolEvent.$Properties} message ToolEvent message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ToolEvent.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.started != null && $Object.hasOwnProperty.call(message, "started"))
                    $root.rivulet.v1.ToolStarted.encode(message.started, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.progress != null && $Object.hasOwnProperty.call(message, "progress"))
                    $root.rivulet.v1.ToolProgress.encode(message.progress, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.chunk != null && $Object.hasOwnProperty.call(message, "chunk"))
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.chunk);
                if (message.result != null && $Object.hasOwnProperty.call(message, "result"))
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.result);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ToolEvent message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.ToolEvent
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.ToolEvent & rivulet.v1.ToolEvent.$Shape} ToolEvent
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ToolEvent.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.ToolEvent();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.started = $root.rivulet.v1.ToolStarted.decode(reader, reader.size(), $undefined, _depth + 1, message.started);
                            message.event = "started";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.progress = $root.rivulet.v1.ToolProgress.decode(reader, reader.size(), $undefined, _depth + 1, message.progress);
                            message.event = "progress";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.chunk = reader.stringVerify();
                            message.event = "chunk";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.result = reader.stringVerify();
                            message.event = "result";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ToolEvent;
        })();

        v1.ToolStarted = (function() {

            /**
             * Properties of a ToolStarted.
             * @typedef {Object} rivulet.v1.ToolStarted.$Properties
             * @property {string|null} [worker] ToolStarted worker
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ToolStarted.
             * @memberof rivulet.v1
             * @interface IToolStarted
             * @augments rivulet.v1.ToolStarted.$Properties
             * @deprecated Use rivulet.v1.ToolStarted.$Properties instead.
             */

            /**
             * Shape of a ToolStarted.
             * @typedef {rivulet.v1.ToolStarted.$Properties} rivulet.v1.ToolStarted.$Shape
             */

            /**
             * Constructs a new ToolStarted.
             * @memberof rivulet.v1
             * @classdesc Represents a ToolStarted.
             * @constructor
             * @param {rivulet.v1.ToolStarted.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ToolStarted = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ToolStarted worker.
             * @member {string} worker
             * @memberof rivulet.v1.ToolStarted
             * @instance
             */
            ToolStarted.prototype.worker = "";

            /**
             * Creates a new ToolStarted instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.ToolStarted
             * @static
             * @param {rivulet.v1.ToolStarted.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.ToolStarted} ToolStarted instance
             * @type {{
             *   (properties: rivulet.v1.ToolStarted.$Shape): rivulet.v1.ToolStarted & rivulet.v1.ToolStarted.$Shape;
             *   (properties?: rivulet.v1.ToolStarted.$Properties): rivulet.v1.ToolStarted;
             * }}
             */
            ToolStarted.create = function(properties) {
                return new ToolStarted(properties);
            };

            /**
             * Encodes the specified ToolStarted message. Does not implicitly {@link rivulet.v1.ToolStarted.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.ToolStarted
             * @static
             * @param {rivulet.v1.ToolStarted.$Properties} message ToolStarted message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ToolStarted.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.worker != null && $Object.hasOwnProperty.call(message, "worker") && message.worker !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.worker);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ToolStarted message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.ToolStarted
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.ToolStarted & rivulet.v1.ToolStarted.$Shape} ToolStarted
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ToolStarted.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.ToolStarted();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.worker = value;
                            else
                                delete message.worker;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ToolStarted;
        })();

        v1.ToolProgress = (function() {

            /**
             * Properties of a ToolProgress.
             * @typedef {Object} rivulet.v1.ToolProgress.$Properties
             * @property {number|null} [fraction] ToolProgress fraction
             * @property {string|null} [text] ToolProgress text
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ToolProgress.
             * @memberof rivulet.v1
             * @interface IToolProgress
             * @augments rivulet.v1.ToolProgress.$Properties
             * @deprecated Use rivulet.v1.ToolProgress.$Properties instead.
             */

            /**
             * Shape of a ToolProgress.
             * @typedef {rivulet.v1.ToolProgress.$Properties} rivulet.v1.ToolProgress.$Shape
             */

            /**
             * Constructs a new ToolProgress.
             * @memberof rivulet.v1
             * @classdesc Represents a ToolProgress.
             * @constructor
             * @param {rivulet.v1.ToolProgress.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ToolProgress = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ToolProgress fraction.
             * @member {number} fraction
             * @memberof rivulet.v1.ToolProgress
             * @instance
             */
            ToolProgress.prototype.fraction = 0;

            /**
             * ToolProgress text.
             * @member {string} text
             * @memberof rivulet.v1.ToolProgress
             * @instance
             */
            ToolProgress.prototype.text = "";

            /**
             * Creates a new ToolProgress instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.ToolProgress
             * @static
             * @param {rivulet.v1.ToolProgress.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.ToolProgress} ToolProgress instance
             * @type {{
             *   (properties: rivulet.v1.ToolProgress.$Shape): rivulet.v1.ToolProgress & rivulet.v1.ToolProgress.$Shape;
             *   (properties?: rivulet.v1.ToolProgress.$Properties): rivulet.v1.ToolProgress;
             * }}
             */
            ToolProgress.create = function(properties) {
                return new ToolProgress(properties);
            };

            /**
             * Encodes the specified ToolProgress message. Does not implicitly {@link rivulet.v1.ToolProgress.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.ToolProgress
             * @static
             * @param {rivulet.v1.ToolProgress.$Properties} message ToolProgress message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ToolProgress.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.fraction != null && $Object.hasOwnProperty.call(message, "fraction") && !$Object.is(message.fraction, 0))
                    writer.uint32(/* id 1, wireType 1 =*/9).double(message.fraction);
                if (message.text != null && $Object.hasOwnProperty.call(message, "text") && message.text !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.text);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ToolProgress message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.ToolProgress
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.ToolProgress & rivulet.v1.ToolProgress.$Shape} ToolProgress
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ToolProgress.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.ToolProgress();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.fraction = value;
                            else
                                delete message.fraction;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.text = value;
                            else
                                delete message.text;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ToolProgress;
        })();

        v1.OfferToolsRequest = (function() {

            /**
             * Properties of an OfferToolsRequest.
             * @typedef {Object} rivulet.v1.OfferToolsRequest.$Properties
             * @property {Array.<rivulet.v1.OfferEntry.$Properties>|null} [entries] OfferToolsRequest entries
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an OfferToolsRequest.
             * @memberof rivulet.v1
             * @interface IOfferToolsRequest
             * @augments rivulet.v1.OfferToolsRequest.$Properties
             * @deprecated Use rivulet.v1.OfferToolsRequest.$Properties instead.
             */

            /**
             * Shape of an OfferToolsRequest.
             * @typedef {{
             *   entries?: Array.<rivulet.v1.OfferEntry.$Shape>|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} rivulet.v1.OfferToolsRequest.$Shape
             */

            /**
             * Constructs a new OfferToolsRequest.
             * @memberof rivulet.v1
             * @classdesc Represents an OfferToolsRequest.
             * @constructor
             * @param {rivulet.v1.OfferToolsRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const OfferToolsRequest = function (properties) {
                this.entries = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * OfferToolsRequest entries.
             * @member {Array.<rivulet.v1.OfferEntry.$Properties>} entries
             * @memberof rivulet.v1.OfferToolsRequest
             * @instance
             */
            OfferToolsRequest.prototype.entries = $util.emptyArray;

            /**
             * Creates a new OfferToolsRequest instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.OfferToolsRequest
             * @static
             * @param {rivulet.v1.OfferToolsRequest.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.OfferToolsRequest} OfferToolsRequest instance
             * @type {{
             *   (properties: rivulet.v1.OfferToolsRequest.$Shape): rivulet.v1.OfferToolsRequest & rivulet.v1.OfferToolsRequest.$Shape;
             *   (properties?: rivulet.v1.OfferToolsRequest.$Properties): rivulet.v1.OfferToolsRequest;
             * }}
             */
            OfferToolsRequest.create = function(properties) {
                return new OfferToolsRequest(properties);
            };

            /**
             * Encodes the specified OfferToolsRequest message. Does not implicitly {@link rivulet.v1.OfferToolsRequest.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.OfferToolsRequest
             * @static
             * @param {rivulet.v1.OfferToolsRequest.$Properties} message OfferToolsRequest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            OfferToolsRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.entries != null && message.entries.length)
                    for (let i = 0; i < message.entries.length; ++i)
                        $root.rivulet.v1.OfferEntry.encode(message.entries[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an OfferToolsRequest message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.OfferToolsRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.OfferToolsRequest & rivulet.v1.OfferToolsRequest.$Shape} OfferToolsRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            OfferToolsRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.OfferToolsRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.entries && message.entries.length))
                                message.entries = [];
                            message.entries.push($root.rivulet.v1.OfferEntry.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return OfferToolsRequest;
        })();

        v1.OfferEntry = (function() {

            /**
             * Properties of an OfferEntry.
             * @typedef {Object} rivulet.v1.OfferEntry.$Properties
             * @property {rivulet.v1.OfferOpen.$Properties|null} [open] OfferEntry open
             * @property {rivulet.v1.CallProgress.$Properties|null} [progress] OfferEntry progress
             * @property {rivulet.v1.CallChunk.$Properties|null} [chunk] OfferEntry chunk
             * @property {rivulet.v1.CallResult.$Properties|null} [result] OfferEntry result
             * @property {rivulet.v1.CallFailure.$Properties|null} [failure] OfferEntry failure
             * @property {rivulet.v1.OfferWithdraw.$Properties|null} [withdraw] OfferEntry withdraw
             * @property {"open"|"progress"|"chunk"|"result"|"failure"|"withdraw"} [entry] OfferEntry entry
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an OfferEntry.
             * @memberof rivulet.v1
             * @interface IOfferEntry
             * @augments rivulet.v1.OfferEntry.$Properties
             * @deprecated Use rivulet.v1.OfferEntry.$Properties instead.
             */

            /**
             * Narrowed shape of an OfferEntry.
             * @typedef {{
             *   open?: rivulet.v1.OfferOpen.$Shape|null;
             *   progress?: rivulet.v1.CallProgress.$Shape|null;
             *   chunk?: rivulet.v1.CallChunk.$Shape|null;
             *   result?: rivulet.v1.CallResult.$Shape|null;
             *   failure?: rivulet.v1.CallFailure.$Shape|null;
             *   withdraw?: rivulet.v1.OfferWithdraw.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ entry?: undefined; open?: null; progress?: null; chunk?: null; result?: null; failure?: null; withdraw?: null }|{ entry?: "open"; open: rivulet.v1.OfferOpen.$Shape; progress?: null; chunk?: null; result?: null; failure?: null; withdraw?: null }|{ entry?: "progress"; open?: null; progress: rivulet.v1.CallProgress.$Shape; chunk?: null; result?: null; failure?: null; withdraw?: null }|{ entry?: "chunk"; open?: null; progress?: null; chunk: rivulet.v1.CallChunk.$Shape; result?: null; failure?: null; withdraw?: null }|{ entry?: "result"; open?: null; progress?: null; chunk?: null; result: rivulet.v1.CallResult.$Shape; failure?: null; withdraw?: null }|{ entry?: "failure"; open?: null; progress?: null; chunk?: null; result?: null; failure: rivulet.v1.CallFailure.$Shape; withdraw?: null }|{ entry?: "withdraw"; open?: null; progress?: null; chunk?: null; result?: null; failure?: null; withdraw: rivulet.v1.OfferWithdraw.$Shape })
             * )} rivulet.v1.OfferEntry.$Shape
             */

            /**
             * Constructs a new OfferEntry.
             * @memberof rivulet.v1
             * @classdesc Represents an OfferEntry.
             * @constructor
             * @param {rivulet.v1.OfferEntry.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const OfferEntry = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * OfferEntry open.
             * @member {rivulet.v1.OfferOpen.$Properties|null|undefined} open
             * @memberof rivulet.v1.OfferEntry
             * @instance
             */
            OfferEntry.prototype.open = null;

            /**
             * OfferEntry progress.
             * @member {rivulet.v1.CallProgress.$Properties|null|undefined} progress
             * @memberof rivulet.v1.OfferEntry
             * @instance
             */
            OfferEntry.prototype.progress = null;

            /**
             * OfferEntry chunk.
             * @member {rivulet.v1.CallChunk.$Properties|null|undefined} chunk
             * @memberof rivulet.v1.OfferEntry
             * @instance
             */
            OfferEntry.prototype.chunk = null;

            /**
             * OfferEntry result.
             * @member {rivulet.v1.CallResult.$Properties|null|undefined} result
             * @memberof rivulet.v1.OfferEntry
             * @instance
             */
            OfferEntry.prototype.result = null;

            /**
             * OfferEntry failure.
             * @member {rivulet.v1.CallFailure.$Properties|null|undefined} failure
             * @memberof rivulet.v1.OfferEntry
             * @instance
             */
            OfferEntry.prototype.failure = null;

            /**
             * OfferEntry withdraw.
             * @member {rivulet.v1.OfferWithdraw.$Properties|null|undefined} withdraw
             * @memberof rivulet.v1.OfferEntry
             * @instance
             */
            OfferEntry.prototype.withdraw = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * OfferEntry entry.
             * @member {"open"|"progress"|"chunk"|"result"|"failure"|"withdraw"|undefined} entry
             * @memberof rivulet.v1.OfferEntry
             * @instance
             */
            $Object.defineProperty(OfferEntry.prototype, "entry", {
                get: $util.oneOfGetter($oneOfFields = ["open", "progress", "chunk", "result", "failure", "withdraw"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new OfferEntry instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.OfferEntry
             * @static
             * @param {rivulet.v1.OfferEntry.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.OfferEntry} OfferEntry instance
             * @type {{
             *   (properties: rivulet.v1.OfferEntry.$Shape): rivulet.v1.OfferEntry & rivulet.v1.OfferEntry.$Shape;
             *   (properties?: rivulet.v1.OfferEntry.$Properties): rivulet.v1.OfferEntry;
             * }}
             */
            OfferEntry.create = function(properties) {
                return new OfferEntry(properties);
            };

            /**
             * Encodes the specified OfferEntry message. Does not implicitly {@link rivulet.v1.OfferEntry.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.OfferEntry
             * @static
             * @param {rivulet.v1.OfferEntry.$Properties} message OfferEntry message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            OfferEntry.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.open != null && $Object.hasOwnProperty.call(message, "open"))
                    $root.rivulet.v1.OfferOpen.encode(message.open, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.progress != null && $Object.hasOwnProperty.call(message, "progress"))
                    $root.rivulet.v1.CallProgress.encode(message.progress, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.chunk != null && $Object.hasOwnProperty.call(message, "chunk"))
                    $root.rivulet.v1.CallChunk.encode(message.chunk, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.result != null && $Object.hasOwnProperty.call(message, "result"))
                    $root.rivulet.v1.CallResult.encode(message.result, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.failure != null && $Object.hasOwnProperty.call(message, "failure"))
                    $root.rivulet.v1.CallFailure.encode(message.failure, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.withdraw != null && $Object.hasOwnProperty.call(message, "withdraw"))
                    $root.rivulet.v1.OfferWithdraw.encode(message.withdraw, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an OfferEntry message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.OfferEntry
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.OfferEntry & rivulet.v1.OfferEntry.$Shape} OfferEntry
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            OfferEntry.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.OfferEntry();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.open = $root.rivulet.v1.OfferOpen.decode(reader, reader.size(), $undefined, _depth + 1, message.open);
                            message.entry = "open";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.progress = $root.rivulet.v1.CallProgress.decode(reader, reader.size(), $undefined, _depth + 1, message.progress);
                            message.entry = "progress";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.chunk = $root.rivulet.v1.CallChunk.decode(reader, reader.size(), $undefined, _depth + 1, message.chunk);
                            message.entry = "chunk";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.result = $root.rivulet.v1.CallResult.decode(reader, reader.size(), $undefined, _depth + 1, message.result);
                            message.entry = "result";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.failure = $root.rivulet.v1.CallFailure.decode(reader, reader.size(), $undefined, _depth + 1, message.failure);
                            message.entry = "failure";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.withdraw = $root.rivulet.v1.OfferWithdraw.decode(reader, reader.size(), $undefined, _depth + 1, message.withdraw);
                            message.entry = "withdraw";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return OfferEntry;
        })();

        v1.OfferOpen = (function() {

            /**
             * Properties of an OfferOpen.
             * @typedef {Object} rivulet.v1.OfferOpen.$Properties
             * @property {string|null} [sessionId] OfferOpen sessionId
             * @property {rivulet.v1.SessionSpec.$Properties|null} [create] OfferOpen create
             * @property {string|null} [offerId] OfferOpen offerId
             * @property {string|null} [source] OfferOpen source
             * @property {Array.<rivulet.v1.ToolSpec.$Properties>|null} [tools] OfferOpen tools
             * @property {number|null} [maxCalls] OfferOpen maxCalls
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an OfferOpen.
             * @memberof rivulet.v1
             * @interface IOfferOpen
             * @augments rivulet.v1.OfferOpen.$Properties
             * @deprecated Use rivulet.v1.OfferOpen.$Properties instead.
             */

            /**
             * Shape of an OfferOpen.
             * @typedef {rivulet.v1.OfferOpen.$Properties} rivulet.v1.OfferOpen.$Shape
             */

            /**
             * Constructs a new OfferOpen.
             * @memberof rivulet.v1
             * @classdesc Represents an OfferOpen.
             * @constructor
             * @param {rivulet.v1.OfferOpen.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const OfferOpen = function (properties) {
                this.tools = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * OfferOpen sessionId.
             * @member {string} sessionId
             * @memberof rivulet.v1.OfferOpen
             * @instance
             */
            OfferOpen.prototype.sessionId = "";

            /**
             * OfferOpen create.
             * @member {rivulet.v1.SessionSpec.$Properties|null|undefined} create
             * @memberof rivulet.v1.OfferOpen
             * @instance
             */
            OfferOpen.prototype.create = null;

            /**
             * OfferOpen offerId.
             * @member {string} offerId
             * @memberof rivulet.v1.OfferOpen
             * @instance
             */
            OfferOpen.prototype.offerId = "";

            /**
             * OfferOpen source.
             * @member {string} source
             * @memberof rivulet.v1.OfferOpen
             * @instance
             */
            OfferOpen.prototype.source = "";

            /**
             * OfferOpen tools.
             * @member {Array.<rivulet.v1.ToolSpec.$Properties>} tools
             * @memberof rivulet.v1.OfferOpen
             * @instance
             */
            OfferOpen.prototype.tools = $util.emptyArray;

            /**
             * OfferOpen maxCalls.
             * @member {number} maxCalls
             * @memberof rivulet.v1.OfferOpen
             * @instance
             */
            OfferOpen.prototype.maxCalls = 0;

            /**
             * Creates a new OfferOpen instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.OfferOpen
             * @static
             * @param {rivulet.v1.OfferOpen.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.OfferOpen} OfferOpen instance
             * @type {{
             *   (properties: rivulet.v1.OfferOpen.$Shape): rivulet.v1.OfferOpen & rivulet.v1.OfferOpen.$Shape;
             *   (properties?: rivulet.v1.OfferOpen.$Properties): rivulet.v1.OfferOpen;
             * }}
             */
            OfferOpen.create = function(properties) {
                return new OfferOpen(properties);
            };

            /**
             * Encodes the specified OfferOpen message. Does not implicitly {@link rivulet.v1.OfferOpen.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.OfferOpen
             * @static
             * @param {rivulet.v1.OfferOpen.$Properties} message OfferOpen message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            OfferOpen.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.sessionId != null && $Object.hasOwnProperty.call(message, "sessionId") && message.sessionId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.sessionId);
                if (message.create != null && $Object.hasOwnProperty.call(message, "create"))
                    $root.rivulet.v1.SessionSpec.encode(message.create, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.offerId != null && $Object.hasOwnProperty.call(message, "offerId") && message.offerId !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.offerId);
                if (message.source != null && $Object.hasOwnProperty.call(message, "source") && message.source !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.source);
                if (message.tools != null && message.tools.length)
                    for (let i = 0; i < message.tools.length; ++i)
                        $root.rivulet.v1.ToolSpec.encode(message.tools[i], writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.maxCalls != null && $Object.hasOwnProperty.call(message, "maxCalls") && message.maxCalls !== 0)
                    writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.maxCalls);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an OfferOpen message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.OfferOpen
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.OfferOpen & rivulet.v1.OfferOpen.$Shape} OfferOpen
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            OfferOpen.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.OfferOpen();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.sessionId = value;
                            else
                                delete message.sessionId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.create = $root.rivulet.v1.SessionSpec.decode(reader, reader.size(), $undefined, _depth + 1, message.create);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.offerId = value;
                            else
                                delete message.offerId;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.source = value;
                            else
                                delete message.source;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.tools && message.tools.length))
                                message.tools = [];
                            message.tools.push($root.rivulet.v1.ToolSpec.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.maxCalls = value;
                            else
                                delete message.maxCalls;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return OfferOpen;
        })();

        v1.CallProgress = (function() {

            /**
             * Properties of a CallProgress.
             * @typedef {Object} rivulet.v1.CallProgress.$Properties
             * @property {number|Long|null} [call] CallProgress call
             * @property {rivulet.v1.ToolProgress.$Properties|null} [progress] CallProgress progress
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CallProgress.
             * @memberof rivulet.v1
             * @interface ICallProgress
             * @augments rivulet.v1.CallProgress.$Properties
             * @deprecated Use rivulet.v1.CallProgress.$Properties instead.
             */

            /**
             * Shape of a CallProgress.
             * @typedef {rivulet.v1.CallProgress.$Properties} rivulet.v1.CallProgress.$Shape
             */

            /**
             * Constructs a new CallProgress.
             * @memberof rivulet.v1
             * @classdesc Represents a CallProgress.
             * @constructor
             * @param {rivulet.v1.CallProgress.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CallProgress = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CallProgress call.
             * @member {number|Long} call
             * @memberof rivulet.v1.CallProgress
             * @instance
             */
            CallProgress.prototype.call = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * CallProgress progress.
             * @member {rivulet.v1.ToolProgress.$Properties|null|undefined} progress
             * @memberof rivulet.v1.CallProgress
             * @instance
             */
            CallProgress.prototype.progress = null;

            /**
             * Creates a new CallProgress instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.CallProgress
             * @static
             * @param {rivulet.v1.CallProgress.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.CallProgress} CallProgress instance
             * @type {{
             *   (properties: rivulet.v1.CallProgress.$Shape): rivulet.v1.CallProgress & rivulet.v1.CallProgress.$Shape;
             *   (properties?: rivulet.v1.CallProgress.$Properties): rivulet.v1.CallProgress;
             * }}
             */
            CallProgress.create = function(properties) {
                return new CallProgress(properties);
            };

            /**
             * Encodes the specified CallProgress message. Does not implicitly {@link rivulet.v1.CallProgress.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.CallProgress
             * @static
             * @param {rivulet.v1.CallProgress.$Properties} message CallProgress message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CallProgress.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.call != null && $Object.hasOwnProperty.call(message, "call") && (typeof message.call === "object" ? message.call.low || message.call.high : message.call !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.call);
                if (message.progress != null && $Object.hasOwnProperty.call(message, "progress"))
                    $root.rivulet.v1.ToolProgress.encode(message.progress, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CallProgress message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.CallProgress
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.CallProgress & rivulet.v1.CallProgress.$Shape} CallProgress
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CallProgress.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.CallProgress();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.call = value;
                            else
                                delete message.call;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.progress = $root.rivulet.v1.ToolProgress.decode(reader, reader.size(), $undefined, _depth + 1, message.progress);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CallProgress;
        })();

        v1.CallChunk = (function() {

            /**
             * Properties of a CallChunk.
             * @typedef {Object} rivulet.v1.CallChunk.$Properties
             * @property {number|Long|null} [call] CallChunk call
             * @property {string|null} [value] CallChunk value
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CallChunk.
             * @memberof rivulet.v1
             * @interface ICallChunk
             * @augments rivulet.v1.CallChunk.$Properties
             * @deprecated Use rivulet.v1.CallChunk.$Properties instead.
             */

            /**
             * Shape of a CallChunk.
             * @typedef {rivulet.v1.CallChunk.$Properties} rivulet.v1.CallChunk.$Shape
             */

            /**
             * Constructs a new CallChunk.
             * @memberof rivulet.v1
             * @classdesc Represents a CallChunk.
             * @constructor
             * @param {rivulet.v1.CallChunk.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CallChunk = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CallChunk call.
             * @member {number|Long} call
             * @memberof rivulet.v1.CallChunk
             * @instance
             */
            CallChunk.prototype.call = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * CallChunk value.
             * @member {string} value
             * @memberof rivulet.v1.CallChunk
             * @instance
             */
            CallChunk.prototype.value = "";

            /**
             * Creates a new CallChunk instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.CallChunk
             * @static
             * @param {rivulet.v1.CallChunk.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.CallChunk} CallChunk instance
             * @type {{
             *   (properties: rivulet.v1.CallChunk.$Shape): rivulet.v1.CallChunk & rivulet.v1.CallChunk.$Shape;
             *   (properties?: rivulet.v1.CallChunk.$Properties): rivulet.v1.CallChunk;
             * }}
             */
            CallChunk.create = function(properties) {
                return new CallChunk(properties);
            };

            /**
             * Encodes the specified CallChunk message. Does not implicitly {@link rivulet.v1.CallChunk.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.CallChunk
             * @static
             * @param {rivulet.v1.CallChunk.$Properties} message CallChunk message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CallChunk.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.call != null && $Object.hasOwnProperty.call(message, "call") && (typeof message.call === "object" ? message.call.low || message.call.high : message.call !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.call);
                if (message.value != null && $Object.hasOwnProperty.call(message, "value") && message.value !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.value);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CallChunk message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.CallChunk
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.CallChunk & rivulet.v1.CallChunk.$Shape} CallChunk
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CallChunk.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.CallChunk();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.call = value;
                            else
                                delete message.call;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.value = value;
                            else
                                delete message.value;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CallChunk;
        })();

        v1.CallResult = (function() {

            /**
             * Properties of a CallResult.
             * @typedef {Object} rivulet.v1.CallResult.$Properties
             * @property {number|Long|null} [call] CallResult call
             * @property {string|null} [value] CallResult value
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CallResult.
             * @memberof rivulet.v1
             * @interface ICallResult
             * @augments rivulet.v1.CallResult.$Properties
             * @deprecated Use rivulet.v1.CallResult.$Properties instead.
             */

            /**
             * Shape of a CallResult.
             * @typedef {rivulet.v1.CallResult.$Properties} rivulet.v1.CallResult.$Shape
             */

            /**
             * Constructs a new CallResult.
             * @memberof rivulet.v1
             * @classdesc Represents a CallResult.
             * @constructor
             * @param {rivulet.v1.CallResult.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CallResult = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CallResult call.
             * @member {number|Long} call
             * @memberof rivulet.v1.CallResult
             * @instance
             */
            CallResult.prototype.call = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * CallResult value.
             * @member {string} value
             * @memberof rivulet.v1.CallResult
             * @instance
             */
            CallResult.prototype.value = "";

            /**
             * Creates a new CallResult instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.CallResult
             * @static
             * @param {rivulet.v1.CallResult.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.CallResult} CallResult instance
             * @type {{
             *   (properties: rivulet.v1.CallResult.$Shape): rivulet.v1.CallResult & rivulet.v1.CallResult.$Shape;
             *   (properties?: rivulet.v1.CallResult.$Properties): rivulet.v1.CallResult;
             * }}
             */
            CallResult.create = function(properties) {
                return new CallResult(properties);
            };

            /**
             * Encodes the specified CallResult message. Does not implicitly {@link rivulet.v1.CallResult.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.CallResult
             * @static
             * @param {rivulet.v1.CallResult.$Properties} message CallResult message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CallResult.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.call != null && $Object.hasOwnProperty.call(message, "call") && (typeof message.call === "object" ? message.call.low || message.call.high : message.call !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.call);
                if (message.value != null && $Object.hasOwnProperty.call(message, "value") && message.value !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.value);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CallResult message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.CallResult
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.CallResult & rivulet.v1.CallResult.$Shape} CallResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CallResult.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.CallResult();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.call = value;
                            else
                                delete message.call;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.value = value;
                            else
                                delete message.value;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CallResult;
        })();

        v1.CallFailure = (function() {

            /**
             * Properties of a CallFailure.
             * @typedef {Object} rivulet.v1.CallFailure.$Properties
             * @property {number|Long|null} [call] CallFailure call
             * @property {google.rpc.Status.$Properties|null} [status] CallFailure status
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CallFailure.
             * @memberof rivulet.v1
             * @interface ICallFailure
             * @augments rivulet.v1.CallFailure.$Properties
             * @deprecated Use rivulet.v1.CallFailure.$Properties instead.
             */

            /**
             * Shape of a CallFailure.
             * @typedef {rivulet.v1.CallFailure.$Properties} rivulet.v1.CallFailure.$Shape
             */

            /**
             * Constructs a new CallFailure.
             * @memberof rivulet.v1
             * @classdesc Represents a CallFailure.
             * @constructor
             * @param {rivulet.v1.CallFailure.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CallFailure = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CallFailure call.
             * @member {number|Long} call
             * @memberof rivulet.v1.CallFailure
             * @instance
             */
            CallFailure.prototype.call = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * CallFailure status.
             * @member {google.rpc.Status.$Properties|null|undefined} status
             * @memberof rivulet.v1.CallFailure
             * @instance
             */
            CallFailure.prototype.status = null;

            /**
             * Creates a new CallFailure instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.CallFailure
             * @static
             * @param {rivulet.v1.CallFailure.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.CallFailure} CallFailure instance
             * @type {{
             *   (properties: rivulet.v1.CallFailure.$Shape): rivulet.v1.CallFailure & rivulet.v1.CallFailure.$Shape;
             *   (properties?: rivulet.v1.CallFailure.$Properties): rivulet.v1.CallFailure;
             * }}
             */
            CallFailure.create = function(properties) {
                return new CallFailure(properties);
            };

            /**
             * Encodes the specified CallFailure message. Does not implicitly {@link rivulet.v1.CallFailure.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.CallFailure
             * @static
             * @param {rivulet.v1.CallFailure.$Properties} message CallFailure message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CallFailure.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.call != null && $Object.hasOwnProperty.call(message, "call") && (typeof message.call === "object" ? message.call.low || message.call.high : message.call !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.call);
                if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                    $root.google.rpc.Status.encode(message.status, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CallFailure message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.CallFailure
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.CallFailure & rivulet.v1.CallFailure.$Shape} CallFailure
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CallFailure.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.CallFailure();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.call = value;
                            else
                                delete message.call;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.status = $root.google.rpc.Status.decode(reader, reader.size(), $undefined, _depth + 1, message.status);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CallFailure;
        })();

        v1.OfferWithdraw = (function() {

            /**
             * Properties of an OfferWithdraw.
             * @typedef {Object} rivulet.v1.OfferWithdraw.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an OfferWithdraw.
             * @memberof rivulet.v1
             * @interface IOfferWithdraw
             * @augments rivulet.v1.OfferWithdraw.$Properties
             * @deprecated Use rivulet.v1.OfferWithdraw.$Properties instead.
             */

            /**
             * Shape of an OfferWithdraw.
             * @typedef {rivulet.v1.OfferWithdraw.$Properties} rivulet.v1.OfferWithdraw.$Shape
             */

            /**
             * Constructs a new OfferWithdraw.
             * @memberof rivulet.v1
             * @classdesc Represents an OfferWithdraw.
             * @constructor
             * @param {rivulet.v1.OfferWithdraw.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const OfferWithdraw = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Creates a new OfferWithdraw instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.OfferWithdraw
             * @static
             * @param {rivulet.v1.OfferWithdraw.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.OfferWithdraw} OfferWithdraw instance
             * @type {{
             *   (properties: rivulet.v1.OfferWithdraw.$Shape): rivulet.v1.OfferWithdraw & rivulet.v1.OfferWithdraw.$Shape;
             *   (properties?: rivulet.v1.OfferWithdraw.$Properties): rivulet.v1.OfferWithdraw;
             * }}
             */
            OfferWithdraw.create = function(properties) {
                return new OfferWithdraw(properties);
            };

            /**
             * Encodes the specified OfferWithdraw message. Does not implicitly {@link rivulet.v1.OfferWithdraw.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.OfferWithdraw
             * @static
             * @param {rivulet.v1.OfferWithdraw.$Properties} message OfferWithdraw message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            OfferWithdraw.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an OfferWithdraw message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.OfferWithdraw
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.OfferWithdraw & rivulet.v1.OfferWithdraw.$Shape} OfferWithdraw
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            OfferWithdraw.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.OfferWithdraw();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return OfferWithdraw;
        })();

        v1.OfferToolsResponse = (function() {

            /**
             * Properties of an OfferToolsResponse.
             * @typedef {Object} rivulet.v1.OfferToolsResponse.$Properties
             * @property {Array.<rivulet.v1.OfferAnswer.$Properties>|null} [answers] OfferToolsResponse answers
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an OfferToolsResponse.
             * @memberof rivulet.v1
             * @interface IOfferToolsResponse
             * @augments rivulet.v1.OfferToolsResponse.$Properties
             * @deprecated Use rivulet.v1.OfferToolsResponse.$Properties instead.
             */

            /**
             * Shape of an OfferToolsResponse.
             * @typedef {{
             *   answers?: Array.<rivulet.v1.OfferAnswer.$Shape>|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} rivulet.v1.OfferToolsResponse.$Shape
             */

            /**
             * Constructs a new OfferToolsResponse.
             * @memberof rivulet.v1
             * @classdesc Represents an OfferToolsResponse.
             * @constructor
             * @param {rivulet.v1.OfferToolsResponse.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const OfferToolsResponse = function (properties) {
                this.answers = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * OfferToolsResponse answers.
             * @member {Array.<rivulet.v1.OfferAnswer.$Properties>} answers
             * @memberof rivulet.v1.OfferToolsResponse
             * @instance
             */
            OfferToolsResponse.prototype.answers = $util.emptyArray;

            /**
             * Creates a new OfferToolsResponse instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.OfferToolsResponse
             * @static
             * @param {rivulet.v1.OfferToolsResponse.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.OfferToolsResponse} OfferToolsResponse instance
             * @type {{
             *   (properties: rivulet.v1.OfferToolsResponse.$Shape): rivulet.v1.OfferToolsResponse & rivulet.v1.OfferToolsResponse.$Shape;
             *   (properties?: rivulet.v1.OfferToolsResponse.$Properties): rivulet.v1.OfferToolsResponse;
             * }}
             */
            OfferToolsResponse.create = function(properties) {
                return new OfferToolsResponse(properties);
            };

            /**
             * Encodes the specified OfferToolsResponse message. Does not implicitly {@link rivulet.v1.OfferToolsResponse.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.OfferToolsResponse
             * @static
             * @param {rivulet.v1.OfferToolsResponse.$Properties} message OfferToolsResponse message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            OfferToolsResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.answers != null && message.answers.length)
                    for (let i = 0; i < message.answers.length; ++i)
                        $root.rivulet.v1.OfferAnswer.encode(message.answers[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an OfferToolsResponse message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.OfferToolsResponse
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.OfferToolsResponse & rivulet.v1.OfferToolsResponse.$Shape} OfferToolsResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            OfferToolsResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.OfferToolsResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.answers && message.answers.length))
                                message.answers = [];
                            message.answers.push($root.rivulet.v1.OfferAnswer.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return OfferToolsResponse;
        })();

        v1.OfferAnswer = (function() {

            /**
             * Properties of an OfferAnswer.
             * @typedef {Object} rivulet.v1.OfferAnswer.$Properties
             * @property {rivulet.v1.OfferOpened.$Properties|null} [opened] OfferAnswer opened
             * @property {rivulet.v1.CallStart.$Properties|null} [start] OfferAnswer start
             * @property {rivulet.v1.CallCredit.$Properties|null} [credit] OfferAnswer credit
             * @property {rivulet.v1.CallCancel.$Properties|null} [cancel] OfferAnswer cancel
             * @property {rivulet.v1.OfferWithdrawn.$Properties|null} [withdrawn] OfferAnswer withdrawn
             * @property {rivulet.v1.Closing.$Properties|null} [closing] OfferAnswer closing
             * @property {"opened"|"start"|"credit"|"cancel"|"withdrawn"|"closing"} [answer] OfferAnswer answer
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an OfferAnswer.
             * @memberof rivulet.v1
             * @interface IOfferAnswer
             * @augments rivulet.v1.OfferAnswer.$Properties
             * @deprecated Use rivulet.v1.OfferAnswer.$Properties instead.
             */

            /**
             * Narrowed shape of an OfferAnswer.
             * @typedef {{
             *   opened?: rivulet.v1.OfferOpened.$Shape|null;
             *   start?: rivulet.v1.CallStart.$Shape|null;
             *   credit?: rivulet.v1.CallCredit.$Shape|null;
             *   cancel?: rivulet.v1.CallCancel.$Shape|null;
             *   withdrawn?: rivulet.v1.OfferWithdrawn.$Shape|null;
             *   closing?: rivulet.v1.Closing.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ answer?: undefined; opened?: null; start?: null; credit?: null; cancel?: null; withdrawn?: null; closing?: null }|{ answer?: "opened"; opened: rivulet.v1.OfferOpened.$Shape; start?: null; credit?: null; cancel?: null; withdrawn?: null; closing?: null }|{ answer?: "start"; opened?: null; start: rivulet.v1.CallStart.$Shape; credit?: null; cancel?: null; withdrawn?: null; closing?: null }|{ answer?: "credit"; opened?: null; start?: null; credit: rivulet.v1.CallCredit.$Shape; cancel?: null; withdrawn?: null; closing?: null }|{ answer?: "cancel"; opened?: null; start?: null; credit?: null; cancel: rivulet.v1.CallCancel.$Shape; withdrawn?: null; closing?: null }|{ answer?: "withdrawn"; opened?: null; start?: null; credit?: null; cancel?: null; withdrawn: rivulet.v1.OfferWithdrawn.$Shape; closing?: null }|{ answer?: "closing"; opened?: null; start?: null; credit?: null; cancel?: null; withdrawn?: null; closing: rivulet.v1.Closing.$Shape })
             * )} rivulet.v1.OfferAnswer.$Shape
             */

            /**
             * Constructs a new OfferAnswer.
             * @memberof rivulet.v1
             * @classdesc Represents an OfferAnswer.
             * @constructor
             * @param {rivulet.v1.OfferAnswer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const OfferAnswer = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * OfferAnswer opened.
             * @member {rivulet.v1.OfferOpened.$Properties|null|undefined} opened
             * @memberof rivulet.v1.OfferAnswer
             * @instance
             */
            OfferAnswer.prototype.opened = null;

            /**
             * OfferAnswer start.
             * @member {rivulet.v1.CallStart.$Properties|null|undefined} start
             * @memberof rivulet.v1.OfferAnswer
             * @instance
             */
            OfferAnswer.prototype.start = null;

            /**
             * OfferAnswer credit.
             * @member {rivulet.v1.CallCredit.$Properties|null|undefined} credit
             * @memberof rivulet.v1.OfferAnswer
             * @instance
             */
            OfferAnswer.prototype.credit = null;

            /**
             * OfferAnswer cancel.
             * @member {rivulet.v1.CallCancel.$Properties|null|undefined} cancel
             * @memberof rivulet.v1.OfferAnswer
             * @instance
             */
            OfferAnswer.prototype.cancel = null;

            /**
             * OfferAnswer withdrawn.
             * @member {rivulet.v1.OfferWithdrawn.$Properties|null|undefined} withdrawn
             * @memberof rivulet.v1.OfferAnswer
             * @instance
             */
            OfferAnswer.prototype.withdrawn = null;

            /**
             * OfferAnswer closing.
             * @member {rivulet.v1.Closing.$Properties|null|undefined} closing
             * @memberof rivulet.v1.OfferAnswer
             * @instance
             */
            OfferAnswer.prototype.closing = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * OfferAnswer answer.
             * @member {"opened"|"start"|"credit"|"cancel"|"withdrawn"|"closing"|undefined} answer
             * @memberof rivulet.v1.OfferAnswer
             * @instance
             */
            $Object.defineProperty(OfferAnswer.prototype, "answer", {
                get: $util.oneOfGetter($oneOfFields = ["opened", "start", "credit", "cancel", "withdrawn", "closing"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new OfferAnswer instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.OfferAnswer
             * @static
             * @param {rivulet.v1.OfferAnswer.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.OfferAnswer} OfferAnswer instance
             * @type {{
             *   (properties: rivulet.v1.OfferAnswer.$Shape): rivulet.v1.OfferAnswer & rivulet.v1.OfferAnswer.$Shape;
             *   (properties?: rivulet.v1.OfferAnswer.$Properties): rivulet.v1.OfferAnswer;
             * }}
             */
            OfferAnswer.create = function(properties) {
                return new OfferAnswer(properties);
            };

            /**
             * Encodes the specified OfferAnswer message. Does not implicitly {@link rivulet.v1.OfferAnswer.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.OfferAnswer
             * @static
             * @param {rivulet.v1.OfferAnswer.$Properties} message OfferAnswer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            OfferAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.opened != null && $Object.hasOwnProperty.call(message, "opened"))
                    $root.rivulet.v1.OfferOpened.encode(message.opened, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.start != null && $Object.hasOwnProperty.call(message, "start"))
                    $root.rivulet.v1.CallStart.encode(message.start, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.credit != null && $Object.hasOwnProperty.call(message, "credit"))
                    $root.rivulet.v1.CallCredit.encode(message.credit, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.cancel != null && $Object.hasOwnProperty.call(message, "cancel"))
                    $root.rivulet.v1.CallCancel.encode(message.cancel, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.withdrawn != null && $Object.hasOwnProperty.call(message, "withdrawn"))
                    $root.rivulet.v1.OfferWithdrawn.encode(message.withdrawn, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.closing != null && $Object.hasOwnProperty.call(message, "closing"))
                    $root.rivulet.v1.Closing.encode(message.closing, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an OfferAnswer message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.OfferAnswer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.OfferAnswer & rivulet.v1.OfferAnswer.$Shape} OfferAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            OfferAnswer.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.OfferAnswer();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.opened = $root.rivulet.v1.OfferOpened.decode(reader, reader.size(), $undefined, _depth + 1, message.opened);
                            message.answer = "opened";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.start = $root.rivulet.v1.CallStart.decode(reader, reader.size(), $undefined, _depth + 1, message.start);
                            message.answer = "start";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.credit = $root.rivulet.v1.CallCredit.decode(reader, reader.size(), $undefined, _depth + 1, message.credit);
                            message.answer = "credit";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.cancel = $root.rivulet.v1.CallCancel.decode(reader, reader.size(), $undefined, _depth + 1, message.cancel);
                            message.answer = "cancel";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.withdrawn = $root.rivulet.v1.OfferWithdrawn.decode(reader, reader.size(), $undefined, _depth + 1, message.withdrawn);
                            message.answer = "withdrawn";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.closing = $root.rivulet.v1.Closing.decode(reader, reader.size(), $undefined, _depth + 1, message.closing);
                            message.answer = "closing";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return OfferAnswer;
        })();

        v1.OfferOpened = (function() {

            /**
             * Properties of an OfferOpened.
             * @typedef {Object} rivulet.v1.OfferOpened.$Properties
             * @property {string|null} [epoch] OfferOpened epoch
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an OfferOpened.
             * @memberof rivulet.v1
             * @interface IOfferOpened
             * @augments rivulet.v1.OfferOpened.$Properties
             * @deprecated Use rivulet.v1.OfferOpened.$Properties instead.
             */

            /**
             * Shape of an OfferOpened.
             * @typedef {rivulet.v1.OfferOpened.$Properties} rivulet.v1.OfferOpened.$Shape
             */

            /**
             * Constructs a new OfferOpened.
             * @memberof rivulet.v1
             * @classdesc Represents an OfferOpened.
             * @constructor
             * @param {rivulet.v1.OfferOpened.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const OfferOpened = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * OfferOpened epoch.
             * @member {string} epoch
             * @memberof rivulet.v1.OfferOpened
             * @instance
             */
            OfferOpened.prototype.epoch = "";

            /**
             * Creates a new OfferOpened instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.OfferOpened
             * @static
             * @param {rivulet.v1.OfferOpened.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.OfferOpened} OfferOpened instance
             * @type {{
             *   (properties: rivulet.v1.OfferOpened.$Shape): rivulet.v1.OfferOpened & rivulet.v1.OfferOpened.$Shape;
             *   (properties?: rivulet.v1.OfferOpened.$Properties): rivulet.v1.OfferOpened;
             * }}
             */
            OfferOpened.create = function(properties) {
                return new OfferOpened(properties);
            };

            /**
             * Encodes the specified OfferOpened message. Does not implicitly {@link rivulet.v1.OfferOpened.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.OfferOpened
             * @static
             * @param {rivulet.v1.OfferOpened.$Properties} message OfferOpened message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            OfferOpened.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.epoch != null && $Object.hasOwnProperty.call(message, "epoch") && message.epoch !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.epoch);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an OfferOpened message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.OfferOpened
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.OfferOpened & rivulet.v1.OfferOpened.$Shape} OfferOpened
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            OfferOpened.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.OfferOpened();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.epoch = value;
                            else
                                delete message.epoch;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return OfferOpened;
        })();

        v1.CallStart = (function() {

            /**
             * Properties of a CallStart.
             * @typedef {Object} rivulet.v1.CallStart.$Properties
             * @property {number|Long|null} [call] CallStart call
             * @property {string|null} [tool] CallStart tool
             * @property {string|null} ["arguments"] CallStart arguments
             * @property {number|Long|null} [timeoutMs] CallStart timeoutMs
             * @property {number|null} [credit] CallStart credit
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CallStart.
             * @memberof rivulet.v1
             * @interface ICallStart
             * @augments rivulet.v1.CallStart.$Properties
             * @deprecated Use rivulet.v1.CallStart.$Properties instead.
             */

            /**
             * Shape of a CallStart.
             * @typedef {rivulet.v1.CallStart.$Properties} rivulet.v1.CallStart.$Shape
             */

            /**
             * Constructs a new CallStart.
             * @memberof rivulet.v1
             * @classdesc Represents a CallStart.
             * @constructor
             * @param {rivulet.v1.CallStart.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CallStart = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CallStart call.
             * @member {number|Long} call
             * @memberof rivulet.v1.CallStart
             * @instance
             */
            CallStart.prototype.call = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * CallStart tool.
             * @member {string} tool
             * @memberof rivulet.v1.CallStart
             * @instance
             */
            CallStart.prototype.tool = "";

            /**
             * CallStart arguments.
             * @member {string} arguments
             * @memberof rivulet.v1.CallStart
             * @instance
             */
            CallStart.prototype["arguments"] = "";

            /**
             * CallStart timeoutMs.
             * @member {number|Long} timeoutMs
             * @memberof rivulet.v1.CallStart
             * @instance
             */
            CallStart.prototype.timeoutMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * CallStart credit.
             * @member {number} credit
             * @memberof rivulet.v1.CallStart
             * @instance
             */
            CallStart.prototype.credit = 0;

            /**
             * Creates a new CallStart instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.CallStart
             * @static
             * @param {rivulet.v1.CallStart.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.CallStart} CallStart instance
             * @type {{
             *   (properties: rivulet.v1.CallStart.$Shape): rivulet.v1.CallStart & rivulet.v1.CallStart.$Shape;
             *   (properties?: rivulet.v1.CallStart.$Properties): rivulet.v1.CallStart;
             * }}
             */
            CallStart.create = function(properties) {
                return new CallStart(properties);
            };

            /**
             * Encodes the specified CallStart message. Does not implicitly {@link rivulet.v1.CallStart.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.CallStart
             * @static
             * @param {rivulet.v1.CallStart.$Properties} message CallStart message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CallStart.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.call != null && $Object.hasOwnProperty.call(message, "call") && (typeof message.call === "object" ? message.call.low || message.call.high : message.call !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.call);
                if (message.tool != null && $Object.hasOwnProperty.call(message, "tool") && message.tool !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.tool);
                if (message["arguments"] != null && $Object.hasOwnProperty.call(message, "arguments") && message["arguments"] !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message["arguments"]);
                if (message.timeoutMs != null && $Object.hasOwnProperty.call(message, "timeoutMs") && (typeof message.timeoutMs === "object" ? message.timeoutMs.low || message.timeoutMs.high : message.timeoutMs !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.timeoutMs);
                if (message.credit != null && $Object.hasOwnProperty.call(message, "credit") && message.credit !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.credit);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CallStart message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.CallStart
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.CallStart & rivulet.v1.CallStart.$Shape} CallStart
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CallStart.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.CallStart();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.call = value;
                            else
                                delete message.call;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.tool = value;
                            else
                                delete message.tool;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message["arguments"] = value;
                            else
                                delete message["arguments"];
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.timeoutMs = value;
                            else
                                delete message.timeoutMs;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.credit = value;
                            else
                                delete message.credit;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CallStart;
        })();

        v1.CallCredit = (function() {

            /**
             * Properties of a CallCredit.
             * @typedef {Object} rivulet.v1.CallCredit.$Properties
             * @property {number|Long|null} [call] CallCredit call
             * @property {number|null} [bytes] CallCredit bytes
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CallCredit.
             * @memberof rivulet.v1
             * @interface ICallCredit
             * @augments rivulet.v1.CallCredit.$Properties
             * @deprecated Use rivulet.v1.CallCredit.$Properties instead.
             */

            /**
             * Shape of a CallCredit.
             * @typedef {rivulet.v1.CallCredit.$Properties} rivulet.v1.CallCredit.$Shape
             */

            /**
             * Constructs a new CallCredit.
             * @memberof rivulet.v1
             * @classdesc Represents a CallCredit.
             * @constructor
             * @param {rivulet.v1.CallCredit.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CallCredit = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CallCredit call.
             * @member {number|Long} call
             * @memberof rivulet.v1.CallCredit
             * @instance
             */
            CallCredit.prototype.call = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * CallCredit bytes.
             * @member {number} bytes
             * @memberof rivulet.v1.CallCredit
             * @instance
             */
            CallCredit.prototype.bytes = 0;

            /**
             * Creates a new CallCredit instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.CallCredit
             * @static
             * @param {rivulet.v1.CallCredit.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.CallCredit} CallCredit instance
             * @type {{
             *   (properties: rivulet.v1.CallCredit.$Shape): rivulet.v1.CallCredit & rivulet.v1.CallCredit.$Shape;
             *   (properties?: rivulet.v1.CallCredit.$Properties): rivulet.v1.CallCredit;
             * }}
             */
            CallCredit.create = function(properties) {
                return new CallCredit(properties);
            };

            /**
             * Encodes the specified CallCredit message. Does not implicitly {@link rivulet.v1.CallCredit.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.CallCredit
             * @static
             * @param {rivulet.v1.CallCredit.$Properties} message CallCredit message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CallCredit.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.call != null && $Object.hasOwnProperty.call(message, "call") && (typeof message.call === "object" ? message.call.low || message.call.high : message.call !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.call);
                if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes") && message.bytes !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.bytes);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CallCredit message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.CallCredit
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.CallCredit & rivulet.v1.CallCredit.$Shape} CallCredit
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CallCredit.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.CallCredit();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.call = value;
                            else
                                delete message.call;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.bytes = value;
                            else
                                delete message.bytes;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CallCredit;
        })();

        v1.CallCancel = (function() {

            /**
             * Properties of a CallCancel.
             * @typedef {Object} rivulet.v1.CallCancel.$Properties
             * @property {number|Long|null} [call] CallCancel call
             * @property {google.rpc.Status.$Properties|null} [status] CallCancel status
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CallCancel.
             * @memberof rivulet.v1
             * @interface ICallCancel
             * @augments rivulet.v1.CallCancel.$Properties
             * @deprecated Use rivulet.v1.CallCancel.$Properties instead.
             */

            /**
             * Shape of a CallCancel.
             * @typedef {rivulet.v1.CallCancel.$Properties} rivulet.v1.CallCancel.$Shape
             */

            /**
             * Constructs a new CallCancel.
             * @memberof rivulet.v1
             * @classdesc Represents a CallCancel.
             * @constructor
             * @param {rivulet.v1.CallCancel.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CallCancel = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CallCancel call.
             * @member {number|Long} call
             * @memberof rivulet.v1.CallCancel
             * @instance
             */
            CallCancel.prototype.call = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * CallCancel status.
             * @member {google.rpc.Status.$Properties|null|undefined} status
             * @memberof rivulet.v1.CallCancel
             * @instance
             */
            CallCancel.prototype.status = null;

            /**
             * Creates a new CallCancel instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.CallCancel
             * @static
             * @param {rivulet.v1.CallCancel.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.CallCancel} CallCancel instance
             * @type {{
             *   (properties: rivulet.v1.CallCancel.$Shape): rivulet.v1.CallCancel & rivulet.v1.CallCancel.$Shape;
             *   (properties?: rivulet.v1.CallCancel.$Properties): rivulet.v1.CallCancel;
             * }}
             */
            CallCancel.create = function(properties) {
                return new CallCancel(properties);
            };

            /**
             * Encodes the specified CallCancel message. Does not implicitly {@link rivulet.v1.CallCancel.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.CallCancel
             * @static
             * @param {rivulet.v1.CallCancel.$Properties} message CallCancel message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CallCancel.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.call != null && $Object.hasOwnProperty.call(message, "call") && (typeof message.call === "object" ? message.call.low || message.call.high : message.call !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.call);
                if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                    $root.google.rpc.Status.encode(message.status, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CallCancel message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.CallCancel
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.CallCancel & rivulet.v1.CallCancel.$Shape} CallCancel
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CallCancel.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.CallCancel();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.call = value;
                            else
                                delete message.call;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.status = $root.google.rpc.Status.decode(reader, reader.size(), $undefined, _depth + 1, message.status);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CallCancel;
        })();

        v1.OfferWithdrawn = (function() {

            /**
             * Properties of an OfferWithdrawn.
             * @typedef {Object} rivulet.v1.OfferWithdrawn.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an OfferWithdrawn.
             * @memberof rivulet.v1
             * @interface IOfferWithdrawn
             * @augments rivulet.v1.OfferWithdrawn.$Properties
             * @deprecated Use rivulet.v1.OfferWithdrawn.$Properties instead.
             */

            /**
             * Shape of an OfferWithdrawn.
             * @typedef {rivulet.v1.OfferWithdrawn.$Properties} rivulet.v1.OfferWithdrawn.$Shape
             */

            /**
             * Constructs a new OfferWithdrawn.
             * @memberof rivulet.v1
             * @classdesc Represents an OfferWithdrawn.
             * @constructor
             * @param {rivulet.v1.OfferWithdrawn.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const OfferWithdrawn = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Creates a new OfferWithdrawn instance using the specified properties.
             * @function create
             * @memberof rivulet.v1.OfferWithdrawn
             * @static
             * @param {rivulet.v1.OfferWithdrawn.$Properties=} [properties] Properties to set
             * @returns {rivulet.v1.OfferWithdrawn} OfferWithdrawn instance
             * @type {{
             *   (properties: rivulet.v1.OfferWithdrawn.$Shape): rivulet.v1.OfferWithdrawn & rivulet.v1.OfferWithdrawn.$Shape;
             *   (properties?: rivulet.v1.OfferWithdrawn.$Properties): rivulet.v1.OfferWithdrawn;
             * }}
             */
            OfferWithdrawn.create = function(properties) {
                return new OfferWithdrawn(properties);
            };

            /**
             * Encodes the specified OfferWithdrawn message. Does not implicitly {@link rivulet.v1.OfferWithdrawn.verify|verify} messages.
             * @function encode
             * @memberof rivulet.v1.OfferWithdrawn
             * @static
             * @param {rivulet.v1.OfferWithdrawn.$Properties} message OfferWithdrawn message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            OfferWithdrawn.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an OfferWithdrawn message from the specified reader or buffer.
             * @function decode
             * @memberof rivulet.v1.OfferWithdrawn
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {rivulet.v1.OfferWithdrawn & rivulet.v1.OfferWithdrawn.$Shape} OfferWithdrawn
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            OfferWithdrawn.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.rivulet.v1.OfferWithdrawn();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return OfferWithdrawn;
        })();

        return v1;
    })();

    return rivulet;
})();

export const google = $root.google = (() => {

    /**
     * Namespace google.
     * @exports google
     * @namespace
     */
    const google = {};

    google.protobuf = (function() {

        /**
         * Namespace protobuf.
         * @memberof google
         * @namespace
         */
        const protobuf = {};

        protobuf.Any = (function() {

            /**
             * Properties of an Any.
             * @typedef {Object} google.protobuf.Any.$Properties
             * @property {string|null} [type_url] Any type_url
             * @property {Uint8Array|null} [value] Any value
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Any.
             * @memberof google.protobuf
             * @interface IAny
             * @augments google.protobuf.Any.$Properties
             * @deprecated Use google.protobuf.Any.$Properties instead.
             */

            /**
             * Shape of an Any.
             * @typedef {google.protobuf.Any.$Properties} google.protobuf.Any.$Shape
             */

            /**
             * Constructs a new Any.
             * @memberof google.protobuf
             * @classdesc Represents an Any.
             * @constructor
             * @param {google.protobuf.Any.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Any = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Any type_url.
             * @member {string} type_url
             * @memberof google.protobuf.Any
             * @instance
             */
            Any.prototype.type_url = "";

            /**
             * Any value.
             * @member {Uint8Array} value
             * @memberof google.protobuf.Any
             * @instance
             */
            Any.prototype.value = $util.newBuffer([]);

            /**
             * Creates a new Any instance using the specified properties.
             * @function create
             * @memberof google.protobuf.Any
             * @static
             * @param {google.protobuf.Any.$Properties=} [properties] Properties to set
             * @returns {google.protobuf.Any} Any instance
             * @type {{
             *   (properties: google.protobuf.Any.$Shape): google.protobuf.Any & google.protobuf.Any.$Shape;
             *   (properties?: google.protobuf.Any.$Properties): google.protobuf.Any;
             * }}
             */
            Any.create = function(properties) {
                return new Any(properties);
            };

            /**
             * Encodes the specified Any message. Does not implicitly {@link google.protobuf.Any.verify|verify} messages.
             * @function encode
             * @memberof google.protobuf.Any
             * @static
             * @param {google.protobuf.Any.$Properties} message Any message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Any.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.type_url != null && $Object.hasOwnProperty.call(message, "type_url") && message.type_url !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.type_url);
                if (message.value != null && $Object.hasOwnProperty.call(message, "value") && message.value.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.value);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Any message from the specified reader or buffer.
             * @function decode
             * @memberof google.protobuf.Any
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {google.protobuf.Any & google.protobuf.Any.$Shape} Any
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Any.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.google.protobuf.Any();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.type_url = value;
                            else
                                delete message.type_url;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.value = value;
                            else
                                delete message.value;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Any;
        })();

        return protobuf;
    })();

    google.rpc = (function() {

        /**
         * Namespace rpc.
         * @memberof google
         * @namespace
         */
        const rpc = {};

        rpc.Status = (function() {

            /**
             * Properties of a Status.
             * @typedef {Object} google.rpc.Status.$Properties
             * @property {number|null} [code] Status code
             * @property {string|null} [message] Status message
             * @property {Array.<google.protobuf.Any.$Properties>|null} [details] Status details
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Status.
             * @memberof google.rpc
             * @interface IStatus
             * @augments google.rpc.Status.$Properties
             * @deprecated Use google.rpc.Status.$Properties instead.
             */

            /**
             * Shape of a Status.
             * @typedef {google.rpc.Status.$Properties} google.rpc.Status.$Shape
             */

            /**
             * Constructs a new Status.
             * @memberof google.rpc
             * @classdesc Represents a Status.
             * @constructor
             * @param {google.rpc.Status.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Status = function (properties) {
                this.details = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Status code.
             * @member {number} code
             * @memberof google.rpc.Status
             * @instance
             */
            Status.prototype.code = 0;

            /**
             * Status message.
             * @member {string} message
             * @memberof google.rpc.Status
             * @instance
             */
            Status.prototype.message = "";

            /**
             * Status details.
             * @member {Array.<google.protobuf.Any.$Properties>} details
             * @memberof google.rpc.Status
             * @instance
             */
            Status.prototype.details = $util.emptyArray;

            /**
             * Creates a new Status instance using the specified properties.
             * @function create
             * @memberof google.rpc.Status
             * @static
             * @param {google.rpc.Status.$Properties=} [properties] Properties to set
             * @returns {google.rpc.Status} Status instance
             * @type {{
             *   (properties: google.rpc.Status.$Shape): google.rpc.Status & google.rpc.Status.$Shape;
             *   (properties?: google.rpc.Status.$Properties): google.rpc.Status;
             * }}
             */
            Status.create = function(properties) {
                return new Status(properties);
            };

            /**
             * Encodes the specified Status message. Does not implicitly {@link google.rpc.Status.verify|verify} messages.
             * @function encode
             * @memberof google.rpc.Status
             * @static
             * @param {google.rpc.Status.$Properties} message Status message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Status.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).int32(message.code);
                if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.message);
                if (message.details != null && message.details.length)
                    for (let i = 0; i < message.details.length; ++i)
                        $root.google.protobuf.Any.encode(message.details[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Status message from the specified reader or buffer.
             * @function decode
             * @memberof google.rpc.Status
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {google.rpc.Status & google.rpc.Status.$Shape} Status
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Status.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.google.rpc.Status();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.code = value;
                            else
                                delete message.code;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.message = value;
                            else
                                delete message.message;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.details && message.details.length))
                                message.details = [];
                            message.details.push($root.google.protobuf.Any.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Status;
        })();

        rpc.ErrorInfo = (function() {

            /**
             * Properties of an ErrorInfo.
             * @typedef {Object} google.rpc.ErrorInfo.$Properties
             * @property {string|null} [reason] ErrorInfo reason
             * @property {string|null} [domain] ErrorInfo domain
             * @property {Object.<string,string>|null} [metadata] ErrorInfo metadata
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an ErrorInfo.
             * @memberof google.rpc
             * @interface IErrorInfo
             * @augments google.rpc.ErrorInfo.$Properties
             * @deprecated Use google.rpc.ErrorInfo.$Properties instead.
             */

            /**
             * Shape of an ErrorInfo.
             * @typedef {google.rpc.ErrorInfo.$Properties} google.rpc.ErrorInfo.$Shape
             */

            /**
             * Constructs a new ErrorInfo.
             * @memberof google.rpc
             * @classdesc Represents an ErrorInfo.
             * @constructor
             * @param {google.rpc.ErrorInfo.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ErrorInfo = function (properties) {
                this.metadata = {};
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ErrorInfo reason.
             * @member {string} reason
             * @memberof google.rpc.ErrorInfo
             * @instance
             */
            ErrorInfo.prototype.reason = "";

            /**
             * ErrorInfo domain.
             * @member {string} domain
             * @memberof google.rpc.ErrorInfo
             * @instance
             */
            ErrorInfo.prototype.domain = "";

            /**
             * ErrorInfo metadata.
             * @member {Object.<string,string>} metadata
             * @memberof google.rpc.ErrorInfo
             * @instance
             */
            ErrorInfo.prototype.metadata = $util.emptyObject;

            /**
             * Creates a new ErrorInfo instance using the specified properties.
             * @function create
             * @memberof google.rpc.ErrorInfo
             * @static
             * @param {google.rpc.ErrorInfo.$Properties=} [properties] Properties to set
             * @returns {google.rpc.ErrorInfo} ErrorInfo instance
             * @type {{
             *   (properties: google.rpc.ErrorInfo.$Shape): google.rpc.ErrorInfo & google.rpc.ErrorInfo.$Shape;
             *   (properties?: google.rpc.ErrorInfo.$Properties): google.rpc.ErrorInfo;
             * }}
             */
            ErrorInfo.create = function(properties) {
                return new ErrorInfo(properties);
            };

            /**
             * Encodes the specified ErrorInfo message. Does not implicitly {@link google.rpc.ErrorInfo.verify|verify} messages.
             * @function encode
             * @memberof google.rpc.ErrorInfo
             * @static
             * @param {google.rpc.ErrorInfo.$Properties} message ErrorInfo message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ErrorInfo.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.reason);
                if (message.domain != null && $Object.hasOwnProperty.call(message, "domain") && message.domain !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.domain);
                if (message.metadata != null && $Object.hasOwnProperty.call(message, "metadata"))
                    for (let keys = $Object.keys(message.metadata), i = 0; i < keys.length; ++i)
                        writer.uint32(/* id 3, wireType 2 =*/26).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.metadata[keys[i]]).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an ErrorInfo message from the specified reader or buffer.
             * @function decode
             * @memberof google.rpc.ErrorInfo
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {google.rpc.ErrorInfo & google.rpc.ErrorInfo.$Shape} ErrorInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ErrorInfo.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, key, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.google.rpc.ErrorInfo();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.domain = value;
                            else
                                delete message.domain;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (message.metadata === $util.emptyObject)
                                message.metadata = {};
                            let end2 = reader.size() + reader.pos;
                            if (end2 > reader.len)
                                throw $RangeError("index out of range");
                            reader.len = end2;
                            key = "";
                            value = "";
                            while (reader.pos < end2) {
                                let tag2 = reader.tag();
                                wireType = tag2 & 7;
                                switch (tag2 >>>= 3) {
                                case 1:
                                    if (wireType !== 2)
                                        break;
                                    key = reader.stringVerify();
                                    continue;
                                case 2:
                                    if (wireType !== 2)
                                        break;
                                    value = reader.stringVerify();
                                    continue;
                                }
                                reader.skipType(wireType, _depth, tag2);
                            }
                            if (reader.pos !== end2)
                                throw $RangeError("index out of range");
                            reader.len = end;
                            if (key === "__proto__")
                                $util.makeProp(message.metadata, key);
                            message.metadata[key] = value;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ErrorInfo;
        })();

        return rpc;
    })();

    return google;
})();

export {
  $root as default
};
