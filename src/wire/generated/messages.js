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
