import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace rivulet. */
export namespace rivulet {

    /** Namespace v1. */
    namespace v1 {

        /** Represents a VariablesService */
        class VariablesService extends $protobuf.rpc.Service {

            /**
             * Constructs a new VariablesService service.
             * @param rpcImpl RPC implementation
             * @param [requestDelimited=false] Whether requests are length-delimited
             * @param [responseDelimited=false] Whether responses are length-delimited
             */
            constructor(rpcImpl: $protobuf.RPCImpl, requestDelimited?: boolean, responseDelimited?: boolean);

            /**
             * Creates new VariablesService service using the specified rpc implementation.
             * @param rpcImpl RPC implementation
             * @param [requestDelimited=false] Whether requests are length-delimited
             * @param [responseDelimited=false] Whether responses are length-delimited
             * @returns RPC service. Useful where requests and/or responses are streamed.
             */
            static create(rpcImpl: $protobuf.RPCImpl, requestDelimited?: boolean, responseDelimited?: boolean): VariablesService;

            /** Calls OpenSession. */
            openSession: rivulet.v1.VariablesService.OpenSession;

            /** Calls EndSession. */
            endSession: rivulet.v1.VariablesService.EndSession;

            /** Calls ListSessions. */
            listSessions: rivulet.v1.VariablesService.ListSessions;

            /** Calls GetVariables. */
            getVariables: rivulet.v1.VariablesService.GetVariables;

            /** Calls ListVariables. */
            listVariables: rivulet.v1.VariablesService.ListVariables;

            /** Calls GetHistory. */
            getHistory: rivulet.v1.VariablesService.GetHistory;

            /** Calls Write. */
            write: rivulet.v1.VariablesService.Write;

            /** Calls WriteStream. */
            writeStream: rivulet.v1.VariablesService.WriteStream;

            /** Calls Watch. */
            watch: rivulet.v1.VariablesService.Watch;
        }

        namespace VariablesService {

            /**
             * Callback as used by {@link rivulet.v1.VariablesService#openSession}.
             * @param error Error, if any
             * @param [response] OpenSessionResponse
             */
            type OpenSessionCallback = (error: (Error|null), response?: rivulet.v1.OpenSessionResponse) => void;

            /** Calls OpenSession. */
            type OpenSession = {
              (request: rivulet.v1.IOpenSessionRequest, callback: rivulet.v1.VariablesService.OpenSessionCallback): void;
              (request: rivulet.v1.IOpenSessionRequest): Promise<rivulet.v1.OpenSessionResponse>;
              readonly name: "OpenSession";
              readonly path: "/rivulet.v1.VariablesService/OpenSession";
              readonly requestType: "OpenSessionRequest";
              readonly responseType: "OpenSessionResponse";
              readonly requestStream: undefined;
              readonly responseStream: undefined;
            };

            /**
             * Callback as used by {@link rivulet.v1.VariablesService#endSession}.
             * @param error Error, if any
             * @param [response] EndSessionResponse
             */
            type EndSessionCallback = (error: (Error|null), response?: rivulet.v1.EndSessionResponse) => void;

            /** Calls EndSession. */
            type EndSession = {
              (request: rivulet.v1.IEndSessionRequest, callback: rivulet.v1.VariablesService.EndSessionCallback): void;
              (request: rivulet.v1.IEndSessionRequest): Promise<rivulet.v1.EndSessionResponse>;
              readonly name: "EndSession";
              readonly path: "/rivulet.v1.VariablesService/EndSession";
              readonly requestType: "EndSessionRequest";
              readonly responseType: "EndSessionResponse";
              readonly requestStream: undefined;
              readonly responseStream: undefined;
            };

            /**
             * Callback as used by {@link rivulet.v1.VariablesService#listSessions}.
             * @param error Error, if any
             * @param [response] ListSessionsResponse
             */
            type ListSessionsCallback = (error: (Error|null), response?: rivulet.v1.ListSessionsResponse) => void;

            /** Calls ListSessions. */
            type ListSessions = {
              (request: rivulet.v1.IListSessionsRequest, callback: rivulet.v1.VariablesService.ListSessionsCallback): void;
              (request: rivulet.v1.IListSessionsRequest): Promise<rivulet.v1.ListSessionsResponse>;
              readonly name: "ListSessions";
              readonly path: "/rivulet.v1.VariablesService/ListSessions";
              readonly requestType: "ListSessionsRequest";
              readonly responseType: "ListSessionsResponse";
              readonly requestStream: undefined;
              readonly responseStream: undefined;
            };

            /**
             * Callback as used by {@link rivulet.v1.VariablesService#getVariables}.
             * @param error Error, if any
             * @param [response] GetVariablesResponse
             */
            type GetVariablesCallback = (error: (Error|null), response?: rivulet.v1.GetVariablesResponse) => void;

            /** Calls GetVariables. */
            type GetVariables = {
              (request: rivulet.v1.IGetVariablesRequest, callback: rivulet.v1.VariablesService.GetVariablesCallback): void;
              (request: rivulet.v1.IGetVariablesRequest): Promise<rivulet.v1.GetVariablesResponse>;
              readonly name: "GetVariables";
              readonly path: "/rivulet.v1.VariablesService/GetVariables";
              readonly requestType: "GetVariablesRequest";
              readonly responseType: "GetVariablesResponse";
              readonly requestStream: undefined;
              readonly responseStream: undefined;
            };

            /**
             * Callback as used by {@link rivulet.v1.VariablesService#listVariables}.
             * @param error Error, if any
             * @param [response] ListVariablesResponse
             */
            type ListVariablesCallback = (error: (Error|null), response?: rivulet.v1.ListVariablesResponse) => void;

            /** Calls ListVariables. */
            type ListVariables = {
              (request: rivulet.v1.IListVariablesRequest, callback: rivulet.v1.VariablesService.ListVariablesCallback): void;
              (request: rivulet.v1.IListVariablesRequest): Promise<rivulet.v1.ListVariablesResponse>;
              readonly name: "ListVariables";
              readonly path: "/rivulet.v1.VariablesService/ListVariables";
              readonly requestType: "ListVariablesRequest";
              readonly responseType: "ListVariablesResponse";
              readonly requestStream: undefined;
              readonly responseStream: undefined;
            };

            /**
             * Callback as used by {@link rivulet.v1.VariablesService#getHistory}.
             * @param error Error, if any
             * @param [response] GetHistoryResponse
             */
            type GetHistoryCallback = (error: (Error|null), response?: rivulet.v1.GetHistoryResponse) => void;

            /** Calls GetHistory. */
            type GetHistory = {
              (request: rivulet.v1.IGetHistoryRequest, callback: rivulet.v1.VariablesService.GetHistoryCallback): void;
              (request: rivulet.v1.IGetHistoryRequest): Promise<rivulet.v1.GetHistoryResponse>;
              readonly name: "GetHistory";
              readonly path: "/rivulet.v1.VariablesService/GetHistory";
              readonly requestType: "GetHistoryRequest";
              readonly responseType: "GetHistoryResponse";
              readonly requestStream: undefined;
              readonly responseStream: undefined;
            };

            /**
             * Callback as used by {@link rivulet.v1.VariablesService#write}.
             * @param error Error, if any
             * @param [response] WriteResponse
             */
            type WriteCallback = (error: (Error|null), response?: rivulet.v1.WriteResponse) => void;

            /** Calls Write. */
            type Write = {
              (request: rivulet.v1.IWriteRequest, callback: rivulet.v1.VariablesService.WriteCallback): void;
              (request: rivulet.v1.IWriteRequest): Promise<rivulet.v1.WriteResponse>;
              readonly name: "Write";
              readonly path: "/rivulet.v1.VariablesService/Write";
              readonly requestType: "WriteRequest";
              readonly responseType: "WriteResponse";
              readonly requestStream: undefined;
              readonly responseStream: undefined;
            };

            /**
             * Callback as used by {@link rivulet.v1.VariablesService#writeStream}.
             * @param error Error, if any
             * @param [response] WriteStreamResponse
             */
            type WriteStreamCallback = (error: (Error|null), response?: rivulet.v1.WriteStreamResponse) => void;

            /** Calls WriteStream. */
            type WriteStream = {
              (request: rivulet.v1.IWriteStreamRequest, callback: rivulet.v1.VariablesService.WriteStreamCallback): void;
              (request: rivulet.v1.IWriteStreamRequest): Promise<rivulet.v1.WriteStreamResponse>;
              readonly name: "WriteStream";
              readonly path: "/rivulet.v1.VariablesService/WriteStream";
              readonly requestType: "WriteStreamRequest";
              readonly responseType: "WriteStreamResponse";
              readonly requestStream: true;
              readonly responseStream: true;
            };

            /**
             * Callback as used by {@link rivulet.v1.VariablesService#watch}.
             * @param error Error, if any
             * @param [response] WatchResponse
             */
            type WatchCallback = (error: (Error|null), response?: rivulet.v1.WatchResponse) => void;

            /** Calls Watch. */
            type Watch = {
              (request: rivulet.v1.IWatchRequest, callback: rivulet.v1.VariablesService.WatchCallback): void;
              (request: rivulet.v1.IWatchRequest): Promise<rivulet.v1.WatchResponse>;
              readonly name: "Watch";
              readonly path: "/rivulet.v1.VariablesService/Watch";
              readonly requestType: "WatchRequest";
              readonly responseType: "WatchResponse";
              readonly requestStream: undefined;
              readonly responseStream: true;
            };
        }

        /** VariableType enum. */
        enum VariableType {

            /** VARIABLE_TYPE_UNSPECIFIED value */
            VARIABLE_TYPE_UNSPECIFIED = 0,

            /** VARIABLE_TYPE_FLOAT value */
            VARIABLE_TYPE_FLOAT = 1,

            /** VARIABLE_TYPE_INTEGER value */
            VARIABLE_TYPE_INTEGER = 2,

            /** VARIABLE_TYPE_STRING value */
            VARIABLE_TYPE_STRING = 3,

            /** VARIABLE_TYPE_BOOLEAN value */
            VARIABLE_TYPE_BOOLEAN = 4,

            /** VARIABLE_TYPE_CHOICE value */
            VARIABLE_TYPE_CHOICE = 5,

            /** VARIABLE_TYPE_MODULE value */
            VARIABLE_TYPE_MODULE = 6,

            /** VARIABLE_TYPE_EMBEDDING value */
            VARIABLE_TYPE_EMBEDDING = 7,

            /** VARIABLE_TYPE_TENSOR value */
            VARIABLE_TYPE_TENSOR = 8,

            /** VARIABLE_TYPE_JSON value */
            VARIABLE_TYPE_JSON = 9
        }

        /** DataType enum. */
        enum DataType {

            /** DATA_TYPE_UNSPECIFIED value */
            DATA_TYPE_UNSPECIFIED = 0,

            /** DATA_TYPE_FLOAT32 value */
            DATA_TYPE_FLOAT32 = 1,

            /** DATA_TYPE_FLOAT64 value */
            DATA_TYPE_FLOAT64 = 2,

            /** DATA_TYPE_INT8 value */
            DATA_TYPE_INT8 = 3,

            /** DATA_TYPE_UINT8 value */
            DATA_TYPE_UINT8 = 4,

            /** DATA_TYPE_INT16 value */
            DATA_TYPE_INT16 = 5,

            /** DATA_TYPE_UINT16 value */
            DATA_TYPE_UINT16 = 6,

            /** DATA_TYPE_INT32 value */
            DATA_TYPE_INT32 = 7,

            /** DATA_TYPE_UINT32 value */
            DATA_TYPE_UINT32 = 8,

            /** DATA_TYPE_BIGINT64 value */
            DATA_TYPE_BIGINT64 = 9,

            /** DATA_TYPE_BIGUINT64 value */
            DATA_TYPE_BIGUINT64 = 10
        }

        /**
         * Properties of a Value.
         * @deprecated Use rivulet.v1.Value.$Properties instead.
         */
        interface IValue extends rivulet.v1.Value.$Properties {
        }

        /** Represents a Value. */
        class Value {

            /**
             * Constructs a new Value.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.Value.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Value float. */
            float?: (number|null);

            /** Value integer. */
            integer?: (number|Long|null);

            /** Value text. */
            text?: (string|null);

            /** Value boolean. */
            boolean?: (boolean|null);

            /** Value embedding. */
            embedding?: (Uint8Array|null);

            /** Value tensor. */
            tensor?: (rivulet.v1.Tensor.$Properties|null);

            /** Value json. */
            json?: (string|null);

            /** Value kind. */
            kind?: ("float"|"integer"|"text"|"boolean"|"embedding"|"tensor"|"json");

            /**
             * Creates a new Value instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Value instance
             */
            static create(properties: rivulet.v1.Value.$Shape): rivulet.v1.Value & rivulet.v1.Value.$Shape;
            static create(properties?: rivulet.v1.Value.$Properties): rivulet.v1.Value;

            /**
             * Encodes the specified Value message. Does not implicitly {@link rivulet.v1.Value.verify|verify} messages.
             * @param message Value message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.Value.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Value message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.Value & rivulet.v1.Value.$Shape} Value
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.Value & rivulet.v1.Value.$Shape;
        }

        namespace Value {

            /** Properties of a Value. */
            interface $Properties {

                /** Value float */
                float?: (number|null);

                /** Value integer */
                integer?: (number|Long|null);

                /** Value text */
                text?: (string|null);

                /** Value boolean */
                boolean?: (boolean|null);

                /** Value embedding */
                embedding?: (Uint8Array|null);

                /** Value tensor */
                tensor?: (rivulet.v1.Tensor.$Properties|null);

                /** Value json */
                json?: (string|null);

                /** Value kind */
                kind?: ("float"|"integer"|"text"|"boolean"|"embedding"|"tensor"|"json");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a Value. */
            type $Shape = {
              float?: number|null;
              integer?: number|Long|null;
              text?: string|null;
              boolean?: boolean|null;
              embedding?: Uint8Array|null;
              tensor?: rivulet.v1.Tensor.$Shape|null;
              json?: string|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ kind?: undefined; float?: null; integer?: null; text?: null; boolean?: null; embedding?: null; tensor?: null; json?: null }|{ kind?: "float"; float: number; integer?: null; text?: null; boolean?: null; embedding?: null; tensor?: null; json?: null }|{ kind?: "integer"; float?: null; integer: number|Long; text?: null; boolean?: null; embedding?: null; tensor?: null; json?: null }|{ kind?: "text"; float?: null; integer?: null; text: string; boolean?: null; embedding?: null; tensor?: null; json?: null }|{ kind?: "boolean"; float?: null; integer?: null; text?: null; boolean: boolean; embedding?: null; tensor?: null; json?: null }|{ kind?: "embedding"; float?: null; integer?: null; text?: null; boolean?: null; embedding: Uint8Array; tensor?: null; json?: null }|{ kind?: "tensor"; float?: null; integer?: null; text?: null; boolean?: null; embedding?: null; tensor: rivulet.v1.Tensor.$Shape; json?: null }|{ kind?: "json"; float?: null; integer?: null; text?: null; boolean?: null; embedding?: null; tensor?: null; json: string })
            );
        }

        /**
         * Properties of a Tensor.
         * @deprecated Use rivulet.v1.Tensor.$Properties instead.
         */
        interface ITensor extends rivulet.v1.Tensor.$Properties {
        }

        /** Represents a Tensor. */
        class Tensor {

            /**
             * Constructs a new Tensor.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.Tensor.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Tensor shape. */
            shape: number[];

            /** Tensor dataType. */
            dataType: rivulet.v1.DataType;

            /** Tensor data. */
            data: Uint8Array;

            /**
             * Creates a new Tensor instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Tensor instance
             */
            static create(properties: rivulet.v1.Tensor.$Shape): rivulet.v1.Tensor & rivulet.v1.Tensor.$Shape;
            static create(properties?: rivulet.v1.Tensor.$Properties): rivulet.v1.Tensor;

            /**
             * Encodes the specified Tensor message. Does not implicitly {@link rivulet.v1.Tensor.verify|verify} messages.
             * @param message Tensor message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.Tensor.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Tensor message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.Tensor & rivulet.v1.Tensor.$Shape} Tensor
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.Tensor & rivulet.v1.Tensor.$Shape;
        }

        namespace Tensor {

            /** Properties of a Tensor. */
            interface $Properties {

                /** Tensor shape */
                shape?: (number[]|null);

                /** Tensor dataType */
                dataType?: (rivulet.v1.DataType|null);

                /** Tensor data */
                data?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Tensor. */
            type $Shape = rivulet.v1.Tensor.$Properties;
        }

        /**
         * Properties of a VariableSpec.
         * @deprecated Use rivulet.v1.VariableSpec.$Properties instead.
         */
        interface IVariableSpec extends rivulet.v1.VariableSpec.$Properties {
        }

        /** Represents a VariableSpec. */
        class VariableSpec {

            /**
             * Constructs a new VariableSpec.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.VariableSpec.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** VariableSpec type. */
            type: rivulet.v1.VariableType;

            /** VariableSpec constraints. */
            constraints?: (rivulet.v1.Constraints.$Properties|null);

            /**
             * Creates a new VariableSpec instance using the specified properties.
             * @param [properties] Properties to set
             * @returns VariableSpec instance
             */
            static create(properties: rivulet.v1.VariableSpec.$Shape): rivulet.v1.VariableSpec & rivulet.v1.VariableSpec.$Shape;
            static create(properties?: rivulet.v1.VariableSpec.$Properties): rivulet.v1.VariableSpec;

            /**
             * Encodes the specified VariableSpec message. Does not implicitly {@link rivulet.v1.VariableSpec.verify|verify} messages.
             * @param message VariableSpec message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.VariableSpec.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a VariableSpec message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.VariableSpec & rivulet.v1.VariableSpec.$Shape} VariableSpec
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.VariableSpec & rivulet.v1.VariableSpec.$Shape;
        }

        namespace VariableSpec {

            /** Properties of a VariableSpec. */
            interface $Properties {

                /** VariableSpec type */
                type?: (rivulet.v1.VariableType|null);

                /** VariableSpec constraints */
                constraints?: (rivulet.v1.Constraints.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a VariableSpec. */
            type $Shape = rivulet.v1.VariableSpec.$Properties;
        }

        /**
         * Properties of a Constraints.
         * @deprecated Use rivulet.v1.Constraints.$Properties instead.
         */
        interface IConstraints extends rivulet.v1.Constraints.$Properties {
        }

        /** Represents a Constraints. */
        class Constraints {

            /**
             * Constructs a new Constraints.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.Constraints.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Constraints min. */
            min?: (number|null);

            /** Constraints max. */
            max?: (number|null);

            /** Constraints minExclusive. */
            minExclusive: boolean;

            /** Constraints maxExclusive. */
            maxExclusive: boolean;

            /** Constraints minInteger. */
            minInteger?: (number|Long|null);

            /** Constraints maxInteger. */
            maxInteger?: (number|Long|null);

            /** Constraints big. */
            big: boolean;

            /** Constraints minLength. */
            minLength?: (number|null);

            /** Constraints maxLength. */
            maxLength?: (number|null);

            /** Constraints patterns. */
            patterns: string[];

            /** Constraints choices. */
            choices: string[];

            /** Constraints dimensions. */
            dimensions?: (number|null);

            /** Constraints shape. */
            shape: number[];

            /** Constraints dataType. */
            dataType: rivulet.v1.DataType;

            /** Constraints jsonSchema. */
            jsonSchema: string;

            /**
             * Creates a new Constraints instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Constraints instance
             */
            static create(properties: rivulet.v1.Constraints.$Shape): rivulet.v1.Constraints & rivulet.v1.Constraints.$Shape;
            static create(properties?: rivulet.v1.Constraints.$Properties): rivulet.v1.Constraints;

            /**
             * Encodes the specified Constraints message. Does not implicitly {@link rivulet.v1.Constraints.verify|verify} messages.
             * @param message Constraints message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.Constraints.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Constraints message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.Constraints & rivulet.v1.Constraints.$Shape} Constraints
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.Constraints & rivulet.v1.Constraints.$Shape;
        }

        namespace Constraints {

            /** Properties of a Constraints. */
            interface $Properties {

                /** Constraints min */
                min?: (number|null);

                /** Constraints max */
                max?: (number|null);

                /** Constraints minExclusive */
                minExclusive?: (boolean|null);

                /** Constraints maxExclusive */
                maxExclusive?: (boolean|null);

                /** Constraints minInteger */
                minInteger?: (number|Long|null);

                /** Constraints maxInteger */
                maxInteger?: (number|Long|null);

                /** Constraints big */
                big?: (boolean|null);

                /** Constraints minLength */
                minLength?: (number|null);

                /** Constraints maxLength */
                maxLength?: (number|null);

                /** Constraints patterns */
                patterns?: (string[]|null);

                /** Constraints choices */
                choices?: (string[]|null);

                /** Constraints dimensions */
                dimensions?: (number|null);

                /** Constraints shape */
                shape?: (number[]|null);

                /** Constraints dataType */
                dataType?: (rivulet.v1.DataType|null);

                /** Constraints jsonSchema */
                jsonSchema?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Constraints. */
            type $Shape = rivulet.v1.Constraints.$Properties;
        }

        /**
         * Properties of a VariableInfo.
         * @deprecated Use rivulet.v1.VariableInfo.$Properties instead.
         */
        interface IVariableInfo extends rivulet.v1.VariableInfo.$Properties {
        }

        /** Represents a VariableInfo. */
        class VariableInfo {

            /**
             * Constructs a new VariableInfo.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.VariableInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** VariableInfo name. */
            name: string;

            /** VariableInfo id. */
            id: string;

            /** VariableInfo spec. */
            spec?: (rivulet.v1.VariableSpec.$Properties|null);

            /** VariableInfo version. */
            version: (number|Long);

            /** VariableInfo metadata. */
            metadata: { [k: string]: string };

            /** VariableInfo timestamp. */
            timestamp: (number|Long);

            /** VariableInfo source. */
            source: string;

            /**
             * Creates a new VariableInfo instance using the specified properties.
             * @param [properties] Properties to set
             * @returns VariableInfo instance
             */
            static create(properties: rivulet.v1.VariableInfo.$Shape): rivulet.v1.VariableInfo & rivulet.v1.VariableInfo.$Shape;
            static create(properties?: rivulet.v1.VariableInfo.$Properties): rivulet.v1.VariableInfo;

            /**
             * Encodes the specified VariableInfo message. Does not implicitly {@link rivulet.v1.VariableInfo.verify|verify} messages.
             * @param message VariableInfo message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.VariableInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a VariableInfo message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.VariableInfo & rivulet.v1.VariableInfo.$Shape} VariableInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.VariableInfo & rivulet.v1.VariableInfo.$Shape;
        }

        namespace VariableInfo {

            /** Properties of a VariableInfo. */
            interface $Properties {

                /** VariableInfo name */
                name?: (string|null);

                /** VariableInfo id */
                id?: (string|null);

                /** VariableInfo spec */
                spec?: (rivulet.v1.VariableSpec.$Properties|null);

                /** VariableInfo version */
                version?: (number|Long|null);

                /** VariableInfo metadata */
                metadata?: ({ [k: string]: string }|null);

                /** VariableInfo timestamp */
                timestamp?: (number|Long|null);

                /** VariableInfo source */
                source?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a VariableInfo. */
            type $Shape = rivulet.v1.VariableInfo.$Properties;
        }

        /**
         * Properties of a SessionSpec.
         * @deprecated Use rivulet.v1.SessionSpec.$Properties instead.
         */
        interface ISessionSpec extends rivulet.v1.SessionSpec.$Properties {
        }

        /** Represents a SessionSpec. */
        class SessionSpec {

            /**
             * Constructs a new SessionSpec.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.SessionSpec.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SessionSpec ttlMs. */
            ttlMs: (number|Long);

            /** SessionSpec metadata. */
            metadata: { [k: string]: string };

            /**
             * Creates a new SessionSpec instance using the specified properties.
             * @param [properties] Properties to set
             * @returns SessionSpec instance
             */
            static create(properties: rivulet.v1.SessionSpec.$Shape): rivulet.v1.SessionSpec & rivulet.v1.SessionSpec.$Shape;
            static create(properties?: rivulet.v1.SessionSpec.$Properties): rivulet.v1.SessionSpec;

            /**
             * Encodes the specified SessionSpec message. Does not implicitly {@link rivulet.v1.SessionSpec.verify|verify} messages.
             * @param message SessionSpec message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.SessionSpec.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SessionSpec message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.SessionSpec & rivulet.v1.SessionSpec.$Shape} SessionSpec
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.SessionSpec & rivulet.v1.SessionSpec.$Shape;
        }

        namespace SessionSpec {

            /** Properties of a SessionSpec. */
            interface $Properties {

                /** SessionSpec ttlMs */
                ttlMs?: (number|Long|null);

                /** SessionSpec metadata */
                metadata?: ({ [k: string]: string }|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SessionSpec. */
            type $Shape = rivulet.v1.SessionSpec.$Properties;
        }

        /**
         * Properties of an OpenSessionRequest.
         * @deprecated Use rivulet.v1.OpenSessionRequest.$Properties instead.
         */
        interface IOpenSessionRequest extends rivulet.v1.OpenSessionRequest.$Properties {
        }

        /** Represents an OpenSessionRequest. */
        class OpenSessionRequest {

            /**
             * Constructs a new OpenSessionRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.OpenSessionRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OpenSessionRequest sessionId. */
            sessionId: string;

            /** OpenSessionRequest spec. */
            spec?: (rivulet.v1.SessionSpec.$Properties|null);

            /**
             * Creates a new OpenSessionRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns OpenSessionRequest instance
             */
            static create(properties: rivulet.v1.OpenSessionRequest.$Shape): rivulet.v1.OpenSessionRequest & rivulet.v1.OpenSessionRequest.$Shape;
            static create(properties?: rivulet.v1.OpenSessionRequest.$Properties): rivulet.v1.OpenSessionRequest;

            /**
             * Encodes the specified OpenSessionRequest message. Does not implicitly {@link rivulet.v1.OpenSessionRequest.verify|verify} messages.
             * @param message OpenSessionRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.OpenSessionRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OpenSessionRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.OpenSessionRequest & rivulet.v1.OpenSessionRequest.$Shape} OpenSessionRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.OpenSessionRequest & rivulet.v1.OpenSessionRequest.$Shape;
        }

        namespace OpenSessionRequest {

            /** Properties of an OpenSessionRequest. */
            interface $Properties {

                /** OpenSessionRequest sessionId */
                sessionId?: (string|null);

                /** OpenSessionRequest spec */
                spec?: (rivulet.v1.SessionSpec.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OpenSessionRequest. */
            type $Shape = rivulet.v1.OpenSessionRequest.$Properties;
        }

        /**
         * Properties of an OpenSessionResponse.
         * @deprecated Use rivulet.v1.OpenSessionResponse.$Properties instead.
         */
        interface IOpenSessionResponse extends rivulet.v1.OpenSessionResponse.$Properties {
        }

        /** Represents an OpenSessionResponse. */
        class OpenSessionResponse {

            /**
             * Constructs a new OpenSessionResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.OpenSessionResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OpenSessionResponse epoch. */
            epoch: string;

            /** OpenSessionResponse revision. */
            revision: (number|Long);

            /** OpenSessionResponse ttlMs. */
            ttlMs: (number|Long);

            /** OpenSessionResponse created. */
            created: boolean;

            /**
             * Creates a new OpenSessionResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns OpenSessionResponse instance
             */
            static create(properties: rivulet.v1.OpenSessionResponse.$Shape): rivulet.v1.OpenSessionResponse & rivulet.v1.OpenSessionResponse.$Shape;
            static create(properties?: rivulet.v1.OpenSessionResponse.$Properties): rivulet.v1.OpenSessionResponse;

            /**
             * Encodes the specified OpenSessionResponse message. Does not implicitly {@link rivulet.v1.OpenSessionResponse.verify|verify} messages.
             * @param message OpenSessionResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.OpenSessionResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OpenSessionResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.OpenSessionResponse & rivulet.v1.OpenSessionResponse.$Shape} OpenSessionResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.OpenSessionResponse & rivulet.v1.OpenSessionResponse.$Shape;
        }

        namespace OpenSessionResponse {

            /** Properties of an OpenSessionResponse. */
            interface $Properties {

                /** OpenSessionResponse epoch */
                epoch?: (string|null);

                /** OpenSessionResponse revision */
                revision?: (number|Long|null);

                /** OpenSessionResponse ttlMs */
                ttlMs?: (number|Long|null);

                /** OpenSessionResponse created */
                created?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OpenSessionResponse. */
            type $Shape = rivulet.v1.OpenSessionResponse.$Properties;
        }

        /**
         * Properties of an EndSessionRequest.
         * @deprecated Use rivulet.v1.EndSessionRequest.$Properties instead.
         */
        interface IEndSessionRequest extends rivulet.v1.EndSessionRequest.$Properties {
        }

        /** Represents an EndSessionRequest. */
        class EndSessionRequest {

            /**
             * Constructs a new EndSessionRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.EndSessionRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** EndSessionRequest sessionId. */
            sessionId: string;

            /**
             * Creates a new EndSessionRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns EndSessionRequest instance
             */
            static create(properties: rivulet.v1.EndSessionRequest.$Shape): rivulet.v1.EndSessionRequest & rivulet.v1.EndSessionRequest.$Shape;
            static create(properties?: rivulet.v1.EndSessionRequest.$Properties): rivulet.v1.EndSessionRequest;

            /**
             * Encodes the specified EndSessionRequest message. Does not implicitly {@link rivulet.v1.EndSessionRequest.verify|verify} messages.
             * @param message EndSessionRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.EndSessionRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an EndSessionRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.EndSessionRequest & rivulet.v1.EndSessionRequest.$Shape} EndSessionRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.EndSessionRequest & rivulet.v1.EndSessionRequest.$Shape;
        }

        namespace EndSessionRequest {

            /** Properties of an EndSessionRequest. */
            interface $Properties {

                /** EndSessionRequest sessionId */
                sessionId?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an EndSessionRequest. */
            type $Shape = rivulet.v1.EndSessionRequest.$Properties;
        }

        /**
         * Properties of an EndSessionResponse.
         * @deprecated Use rivulet.v1.EndSessionResponse.$Properties instead.
         */
        interface IEndSessionResponse extends rivulet.v1.EndSessionResponse.$Properties {
        }

        /** Represents an EndSessionResponse. */
        class EndSessionResponse {

            /**
             * Constructs a new EndSessionResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.EndSessionResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new EndSessionResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns EndSessionResponse instance
             */
            static create(properties: rivulet.v1.EndSessionResponse.$Shape): rivulet.v1.EndSessionResponse & rivulet.v1.EndSessionResponse.$Shape;
            static create(properties?: rivulet.v1.EndSessionResponse.$Properties): rivulet.v1.EndSessionResponse;

            /**
             * Encodes the specified EndSessionResponse message. Does not implicitly {@link rivulet.v1.EndSessionResponse.verify|verify} messages.
             * @param message EndSessionResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.EndSessionResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an EndSessionResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.EndSessionResponse & rivulet.v1.EndSessionResponse.$Shape} EndSessionResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.EndSessionResponse & rivulet.v1.EndSessionResponse.$Shape;
        }

        namespace EndSessionResponse {

            /** Properties of an EndSessionResponse. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an EndSessionResponse. */
            type $Shape = rivulet.v1.EndSessionResponse.$Properties;
        }

        /**
         * Properties of a ListSessionsRequest.
         * @deprecated Use rivulet.v1.ListSessionsRequest.$Properties instead.
         */
        interface IListSessionsRequest extends rivulet.v1.ListSessionsRequest.$Properties {
        }

        /** Represents a ListSessionsRequest. */
        class ListSessionsRequest {

            /**
             * Constructs a new ListSessionsRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.ListSessionsRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListSessionsRequest pageSize. */
            pageSize: number;

            /** ListSessionsRequest pageToken. */
            pageToken: string;

            /**
             * Creates a new ListSessionsRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ListSessionsRequest instance
             */
            static create(properties: rivulet.v1.ListSessionsRequest.$Shape): rivulet.v1.ListSessionsRequest & rivulet.v1.ListSessionsRequest.$Shape;
            static create(properties?: rivulet.v1.ListSessionsRequest.$Properties): rivulet.v1.ListSessionsRequest;

            /**
             * Encodes the specified ListSessionsRequest message. Does not implicitly {@link rivulet.v1.ListSessionsRequest.verify|verify} messages.
             * @param message ListSessionsRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.ListSessionsRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListSessionsRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.ListSessionsRequest & rivulet.v1.ListSessionsRequest.$Shape} ListSessionsRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.ListSessionsRequest & rivulet.v1.ListSessionsRequest.$Shape;
        }

        namespace ListSessionsRequest {

            /** Properties of a ListSessionsRequest. */
            interface $Properties {

                /** ListSessionsRequest pageSize */
                pageSize?: (number|null);

                /** ListSessionsRequest pageToken */
                pageToken?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListSessionsRequest. */
            type $Shape = rivulet.v1.ListSessionsRequest.$Properties;
        }

        /**
         * Properties of a ListSessionsResponse.
         * @deprecated Use rivulet.v1.ListSessionsResponse.$Properties instead.
         */
        interface IListSessionsResponse extends rivulet.v1.ListSessionsResponse.$Properties {
        }

        /** Represents a ListSessionsResponse. */
        class ListSessionsResponse {

            /**
             * Constructs a new ListSessionsResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.ListSessionsResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListSessionsResponse sessions. */
            sessions: rivulet.v1.SessionInfo.$Properties[];

            /** ListSessionsResponse nextPageToken. */
            nextPageToken: string;

            /**
             * Creates a new ListSessionsResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ListSessionsResponse instance
             */
            static create(properties: rivulet.v1.ListSessionsResponse.$Shape): rivulet.v1.ListSessionsResponse & rivulet.v1.ListSessionsResponse.$Shape;
            static create(properties?: rivulet.v1.ListSessionsResponse.$Properties): rivulet.v1.ListSessionsResponse;

            /**
             * Encodes the specified ListSessionsResponse message. Does not implicitly {@link rivulet.v1.ListSessionsResponse.verify|verify} messages.
             * @param message ListSessionsResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.ListSessionsResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListSessionsResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.ListSessionsResponse & rivulet.v1.ListSessionsResponse.$Shape} ListSessionsResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.ListSessionsResponse & rivulet.v1.ListSessionsResponse.$Shape;
        }

        namespace ListSessionsResponse {

            /** Properties of a ListSessionsResponse. */
            interface $Properties {

                /** ListSessionsResponse sessions */
                sessions?: (rivulet.v1.SessionInfo.$Properties[]|null);

                /** ListSessionsResponse nextPageToken */
                nextPageToken?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListSessionsResponse. */
            type $Shape = rivulet.v1.ListSessionsResponse.$Properties;
        }

        /**
         * Properties of a SessionInfo.
         * @deprecated Use rivulet.v1.SessionInfo.$Properties instead.
         */
        interface ISessionInfo extends rivulet.v1.SessionInfo.$Properties {
        }

        /** Represents a SessionInfo. */
        class SessionInfo {

            /**
             * Constructs a new SessionInfo.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.SessionInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SessionInfo sessionId. */
            sessionId: string;

            /** SessionInfo epoch. */
            epoch: string;

            /** SessionInfo revision. */
            revision: (number|Long);

            /** SessionInfo ttlMs. */
            ttlMs: (number|Long);

            /** SessionInfo variables. */
            variables: number;

            /** SessionInfo watches. */
            watches: number;

            /** SessionInfo metadata. */
            metadata: { [k: string]: string };

            /**
             * Creates a new SessionInfo instance using the specified properties.
             * @param [properties] Properties to set
             * @returns SessionInfo instance
             */
            static create(properties: rivulet.v1.SessionInfo.$Shape): rivulet.v1.SessionInfo & rivulet.v1.SessionInfo.$Shape;
            static create(properties?: rivulet.v1.SessionInfo.$Properties): rivulet.v1.SessionInfo;

            /**
             * Encodes the specified SessionInfo message. Does not implicitly {@link rivulet.v1.SessionInfo.verify|verify} messages.
             * @param message SessionInfo message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.SessionInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SessionInfo message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.SessionInfo & rivulet.v1.SessionInfo.$Shape} SessionInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.SessionInfo & rivulet.v1.SessionInfo.$Shape;
        }

        namespace SessionInfo {

            /** Properties of a SessionInfo. */
            interface $Properties {

                /** SessionInfo sessionId */
                sessionId?: (string|null);

                /** SessionInfo epoch */
                epoch?: (string|null);

                /** SessionInfo revision */
                revision?: (number|Long|null);

                /** SessionInfo ttlMs */
                ttlMs?: (number|Long|null);

                /** SessionInfo variables */
                variables?: (number|null);

                /** SessionInfo watches */
                watches?: (number|null);

                /** SessionInfo metadata */
                metadata?: ({ [k: string]: string }|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SessionInfo. */
            type $Shape = rivulet.v1.SessionInfo.$Properties;
        }

        /**
         * Properties of a GetVariablesRequest.
         * @deprecated Use rivulet.v1.GetVariablesRequest.$Properties instead.
         */
        interface IGetVariablesRequest extends rivulet.v1.GetVariablesRequest.$Properties {
        }

        /** Represents a GetVariablesRequest. */
        class GetVariablesRequest {

            /**
             * Constructs a new GetVariablesRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.GetVariablesRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** GetVariablesRequest sessionId. */
            sessionId: string;

            /** GetVariablesRequest names. */
            names: string[];

            /**
             * Creates a new GetVariablesRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns GetVariablesRequest instance
             */
            static create(properties: rivulet.v1.GetVariablesRequest.$Shape): rivulet.v1.GetVariablesRequest & rivulet.v1.GetVariablesRequest.$Shape;
            static create(properties?: rivulet.v1.GetVariablesRequest.$Properties): rivulet.v1.GetVariablesRequest;

            /**
             * Encodes the specified GetVariablesRequest message. Does not implicitly {@link rivulet.v1.GetVariablesRequest.verify|verify} messages.
             * @param message GetVariablesRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.GetVariablesRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GetVariablesRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.GetVariablesRequest & rivulet.v1.GetVariablesRequest.$Shape} GetVariablesRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.GetVariablesRequest & rivulet.v1.GetVariablesRequest.$Shape;
        }

        namespace GetVariablesRequest {

            /** Properties of a GetVariablesRequest. */
            interface $Properties {

                /** GetVariablesRequest sessionId */
                sessionId?: (string|null);

                /** GetVariablesRequest names */
                names?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GetVariablesRequest. */
            type $Shape = rivulet.v1.GetVariablesRequest.$Properties;
        }

        /**
         * Properties of a GetVariablesResponse.
         * @deprecated Use rivulet.v1.GetVariablesResponse.$Properties instead.
         */
        interface IGetVariablesResponse extends rivulet.v1.GetVariablesResponse.$Properties {
        }

        /** Represents a GetVariablesResponse. */
        class GetVariablesResponse {

            /**
             * Constructs a new GetVariablesResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.GetVariablesResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** GetVariablesResponse epoch. */
            epoch: string;

            /** GetVariablesResponse revision. */
            revision: (number|Long);

            /** GetVariablesResponse values. */
            values: rivulet.v1.CurrentValue.$Properties[];

            /** GetVariablesResponse missing. */
            missing: string[];

            /**
             * Creates a new GetVariablesResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns GetVariablesResponse instance
             */
            static create(properties: rivulet.v1.GetVariablesResponse.$Shape): rivulet.v1.GetVariablesResponse & rivulet.v1.GetVariablesResponse.$Shape;
            static create(properties?: rivulet.v1.GetVariablesResponse.$Properties): rivulet.v1.GetVariablesResponse;

            /**
             * Encodes the specified GetVariablesResponse message. Does not implicitly {@link rivulet.v1.GetVariablesResponse.verify|verify} messages.
             * @param message GetVariablesResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.GetVariablesResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GetVariablesResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.GetVariablesResponse & rivulet.v1.GetVariablesResponse.$Shape} GetVariablesResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.GetVariablesResponse & rivulet.v1.GetVariablesResponse.$Shape;
        }

        namespace GetVariablesResponse {

            /** Properties of a GetVariablesResponse. */
            interface $Properties {

                /** GetVariablesResponse epoch */
                epoch?: (string|null);

                /** GetVariablesResponse revision */
                revision?: (number|Long|null);

                /** GetVariablesResponse values */
                values?: (rivulet.v1.CurrentValue.$Properties[]|null);

                /** GetVariablesResponse missing */
                missing?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GetVariablesResponse. */
            type $Shape = {
              epoch?: string|null;
              revision?: number|Long|null;
              values?: rivulet.v1.CurrentValue.$Shape[]|null;
              missing?: string[]|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a CurrentValue.
         * @deprecated Use rivulet.v1.CurrentValue.$Properties instead.
         */
        interface ICurrentValue extends rivulet.v1.CurrentValue.$Properties {
        }

        /** Represents a CurrentValue. */
        class CurrentValue {

            /**
             * Constructs a new CurrentValue.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.CurrentValue.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CurrentValue info. */
            info?: (rivulet.v1.VariableInfo.$Properties|null);

            /** CurrentValue value. */
            value?: (rivulet.v1.Value.$Properties|null);

            /** CurrentValue eventTime. */
            eventTime: number;

            /**
             * Creates a new CurrentValue instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CurrentValue instance
             */
            static create(properties: rivulet.v1.CurrentValue.$Shape): rivulet.v1.CurrentValue & rivulet.v1.CurrentValue.$Shape;
            static create(properties?: rivulet.v1.CurrentValue.$Properties): rivulet.v1.CurrentValue;

            /**
             * Encodes the specified CurrentValue message. Does not implicitly {@link rivulet.v1.CurrentValue.verify|verify} messages.
             * @param message CurrentValue message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.CurrentValue.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CurrentValue message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.CurrentValue & rivulet.v1.CurrentValue.$Shape} CurrentValue
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.CurrentValue & rivulet.v1.CurrentValue.$Shape;
        }

        namespace CurrentValue {

            /** Properties of a CurrentValue. */
            interface $Properties {

                /** CurrentValue info */
                info?: (rivulet.v1.VariableInfo.$Properties|null);

                /** CurrentValue value */
                value?: (rivulet.v1.Value.$Properties|null);

                /** CurrentValue eventTime */
                eventTime?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CurrentValue. */
            type $Shape = {
              info?: rivulet.v1.VariableInfo.$Shape|null;
              value?: rivulet.v1.Value.$Shape|null;
              eventTime?: number|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a ListVariablesRequest.
         * @deprecated Use rivulet.v1.ListVariablesRequest.$Properties instead.
         */
        interface IListVariablesRequest extends rivulet.v1.ListVariablesRequest.$Properties {
        }

        /** Represents a ListVariablesRequest. */
        class ListVariablesRequest {

            /**
             * Constructs a new ListVariablesRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.ListVariablesRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListVariablesRequest sessionId. */
            sessionId: string;

            /** ListVariablesRequest pattern. */
            pattern: string;

            /** ListVariablesRequest pageSize. */
            pageSize: number;

            /** ListVariablesRequest pageToken. */
            pageToken: string;

            /**
             * Creates a new ListVariablesRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ListVariablesRequest instance
             */
            static create(properties: rivulet.v1.ListVariablesRequest.$Shape): rivulet.v1.ListVariablesRequest & rivulet.v1.ListVariablesRequest.$Shape;
            static create(properties?: rivulet.v1.ListVariablesRequest.$Properties): rivulet.v1.ListVariablesRequest;

            /**
             * Encodes the specified ListVariablesRequest message. Does not implicitly {@link rivulet.v1.ListVariablesRequest.verify|verify} messages.
             * @param message ListVariablesRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.ListVariablesRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListVariablesRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.ListVariablesRequest & rivulet.v1.ListVariablesRequest.$Shape} ListVariablesRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.ListVariablesRequest & rivulet.v1.ListVariablesRequest.$Shape;
        }

        namespace ListVariablesRequest {

            /** Properties of a ListVariablesRequest. */
            interface $Properties {

                /** ListVariablesRequest sessionId */
                sessionId?: (string|null);

                /** ListVariablesRequest pattern */
                pattern?: (string|null);

                /** ListVariablesRequest pageSize */
                pageSize?: (number|null);

                /** ListVariablesRequest pageToken */
                pageToken?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListVariablesRequest. */
            type $Shape = rivulet.v1.ListVariablesRequest.$Properties;
        }

        /**
         * Properties of a ListVariablesResponse.
         * @deprecated Use rivulet.v1.ListVariablesResponse.$Properties instead.
         */
        interface IListVariablesResponse extends rivulet.v1.ListVariablesResponse.$Properties {
        }

        /** Represents a ListVariablesResponse. */
        class ListVariablesResponse {

            /**
             * Constructs a new ListVariablesResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.ListVariablesResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListVariablesResponse variables. */
            variables: rivulet.v1.VariableInfo.$Properties[];

            /** ListVariablesResponse nextPageToken. */
            nextPageToken: string;

            /**
             * Creates a new ListVariablesResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ListVariablesResponse instance
             */
            static create(properties: rivulet.v1.ListVariablesResponse.$Shape): rivulet.v1.ListVariablesResponse & rivulet.v1.ListVariablesResponse.$Shape;
            static create(properties?: rivulet.v1.ListVariablesResponse.$Properties): rivulet.v1.ListVariablesResponse;

            /**
             * Encodes the specified ListVariablesResponse message. Does not implicitly {@link rivulet.v1.ListVariablesResponse.verify|verify} messages.
             * @param message ListVariablesResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.ListVariablesResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListVariablesResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.ListVariablesResponse & rivulet.v1.ListVariablesResponse.$Shape} ListVariablesResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.ListVariablesResponse & rivulet.v1.ListVariablesResponse.$Shape;
        }

        namespace ListVariablesResponse {

            /** Properties of a ListVariablesResponse. */
            interface $Properties {

                /** ListVariablesResponse variables */
                variables?: (rivulet.v1.VariableInfo.$Properties[]|null);

                /** ListVariablesResponse nextPageToken */
                nextPageToken?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListVariablesResponse. */
            type $Shape = rivulet.v1.ListVariablesResponse.$Properties;
        }

        /**
         * Properties of a GetHistoryRequest.
         * @deprecated Use rivulet.v1.GetHistoryRequest.$Properties instead.
         */
        interface IGetHistoryRequest extends rivulet.v1.GetHistoryRequest.$Properties {
        }

        /** Represents a GetHistoryRequest. */
        class GetHistoryRequest {

            /**
             * Constructs a new GetHistoryRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.GetHistoryRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** GetHistoryRequest sessionId. */
            sessionId: string;

            /** GetHistoryRequest name. */
            name: string;

            /** GetHistoryRequest limit. */
            limit: number;

            /** GetHistoryRequest beforeVersion. */
            beforeVersion: (number|Long);

            /**
             * Creates a new GetHistoryRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns GetHistoryRequest instance
             */
            static create(properties: rivulet.v1.GetHistoryRequest.$Shape): rivulet.v1.GetHistoryRequest & rivulet.v1.GetHistoryRequest.$Shape;
            static create(properties?: rivulet.v1.GetHistoryRequest.$Properties): rivulet.v1.GetHistoryRequest;

            /**
             * Encodes the specified GetHistoryRequest message. Does not implicitly {@link rivulet.v1.GetHistoryRequest.verify|verify} messages.
             * @param message GetHistoryRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.GetHistoryRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GetHistoryRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.GetHistoryRequest & rivulet.v1.GetHistoryRequest.$Shape} GetHistoryRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.GetHistoryRequest & rivulet.v1.GetHistoryRequest.$Shape;
        }

        namespace GetHistoryRequest {

            /** Properties of a GetHistoryRequest. */
            interface $Properties {

                /** GetHistoryRequest sessionId */
                sessionId?: (string|null);

                /** GetHistoryRequest name */
                name?: (string|null);

                /** GetHistoryRequest limit */
                limit?: (number|null);

                /** GetHistoryRequest beforeVersion */
                beforeVersion?: (number|Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GetHistoryRequest. */
            type $Shape = rivulet.v1.GetHistoryRequest.$Properties;
        }

        /**
         * Properties of a GetHistoryResponse.
         * @deprecated Use rivulet.v1.GetHistoryResponse.$Properties instead.
         */
        interface IGetHistoryResponse extends rivulet.v1.GetHistoryResponse.$Properties {
        }

        /** Represents a GetHistoryResponse. */
        class GetHistoryResponse {

            /**
             * Constructs a new GetHistoryResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.GetHistoryResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** GetHistoryResponse epoch. */
            epoch: string;

            /** GetHistoryResponse entries. */
            entries: rivulet.v1.HistoryEntry.$Properties[];

            /** GetHistoryResponse truncated. */
            truncated: boolean;

            /**
             * Creates a new GetHistoryResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns GetHistoryResponse instance
             */
            static create(properties: rivulet.v1.GetHistoryResponse.$Shape): rivulet.v1.GetHistoryResponse & rivulet.v1.GetHistoryResponse.$Shape;
            static create(properties?: rivulet.v1.GetHistoryResponse.$Properties): rivulet.v1.GetHistoryResponse;

            /**
             * Encodes the specified GetHistoryResponse message. Does not implicitly {@link rivulet.v1.GetHistoryResponse.verify|verify} messages.
             * @param message GetHistoryResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.GetHistoryResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GetHistoryResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.GetHistoryResponse & rivulet.v1.GetHistoryResponse.$Shape} GetHistoryResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.GetHistoryResponse & rivulet.v1.GetHistoryResponse.$Shape;
        }

        namespace GetHistoryResponse {

            /** Properties of a GetHistoryResponse. */
            interface $Properties {

                /** GetHistoryResponse epoch */
                epoch?: (string|null);

                /** GetHistoryResponse entries */
                entries?: (rivulet.v1.HistoryEntry.$Properties[]|null);

                /** GetHistoryResponse truncated */
                truncated?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GetHistoryResponse. */
            type $Shape = {
              epoch?: string|null;
              entries?: rivulet.v1.HistoryEntry.$Shape[]|null;
              truncated?: boolean|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a HistoryEntry.
         * @deprecated Use rivulet.v1.HistoryEntry.$Properties instead.
         */
        interface IHistoryEntry extends rivulet.v1.HistoryEntry.$Properties {
        }

        /** Represents a HistoryEntry. */
        class HistoryEntry {

            /**
             * Constructs a new HistoryEntry.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.HistoryEntry.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** HistoryEntry revision. */
            revision: (number|Long);

            /** HistoryEntry id. */
            id: string;

            /** HistoryEntry version. */
            version: (number|Long);

            /** HistoryEntry value. */
            value?: (rivulet.v1.Value.$Properties|null);

            /** HistoryEntry origin. */
            origin?: (rivulet.v1.Origin.$Properties|null);

            /**
             * Creates a new HistoryEntry instance using the specified properties.
             * @param [properties] Properties to set
             * @returns HistoryEntry instance
             */
            static create(properties: rivulet.v1.HistoryEntry.$Shape): rivulet.v1.HistoryEntry & rivulet.v1.HistoryEntry.$Shape;
            static create(properties?: rivulet.v1.HistoryEntry.$Properties): rivulet.v1.HistoryEntry;

            /**
             * Encodes the specified HistoryEntry message. Does not implicitly {@link rivulet.v1.HistoryEntry.verify|verify} messages.
             * @param message HistoryEntry message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.HistoryEntry.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a HistoryEntry message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.HistoryEntry & rivulet.v1.HistoryEntry.$Shape} HistoryEntry
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.HistoryEntry & rivulet.v1.HistoryEntry.$Shape;
        }

        namespace HistoryEntry {

            /** Properties of a HistoryEntry. */
            interface $Properties {

                /** HistoryEntry revision */
                revision?: (number|Long|null);

                /** HistoryEntry id */
                id?: (string|null);

                /** HistoryEntry version */
                version?: (number|Long|null);

                /** HistoryEntry value */
                value?: (rivulet.v1.Value.$Properties|null);

                /** HistoryEntry origin */
                origin?: (rivulet.v1.Origin.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a HistoryEntry. */
            type $Shape = {
              revision?: number|Long|null;
              id?: string|null;
              version?: number|Long|null;
              value?: rivulet.v1.Value.$Shape|null;
              origin?: rivulet.v1.Origin.$Shape|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a Write.
         * @deprecated Use rivulet.v1.Write.$Properties instead.
         */
        interface IWrite extends rivulet.v1.Write.$Properties {
        }

        /** Represents a Write. */
        class Write {

            /**
             * Constructs a new Write.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.Write.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Write sequence. */
            sequence: (number|Long);

            /** Write operations. */
            operations: rivulet.v1.Operation.$Properties[];

            /** Write independent. */
            independent: boolean;

            /** Write metadata. */
            metadata: { [k: string]: string };

            /** Write eventTime. */
            eventTime?: (number|null);

            /**
             * Creates a new Write instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Write instance
             */
            static create(properties: rivulet.v1.Write.$Shape): rivulet.v1.Write & rivulet.v1.Write.$Shape;
            static create(properties?: rivulet.v1.Write.$Properties): rivulet.v1.Write;

            /**
             * Encodes the specified Write message. Does not implicitly {@link rivulet.v1.Write.verify|verify} messages.
             * @param message Write message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.Write.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Write message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.Write & rivulet.v1.Write.$Shape} Write
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.Write & rivulet.v1.Write.$Shape;
        }

        namespace Write {

            /** Properties of a Write. */
            interface $Properties {

                /** Write sequence */
                sequence?: (number|Long|null);

                /** Write operations */
                operations?: (rivulet.v1.Operation.$Properties[]|null);

                /** Write independent */
                independent?: (boolean|null);

                /** Write metadata */
                metadata?: ({ [k: string]: string }|null);

                /** Write eventTime */
                eventTime?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Write. */
            type $Shape = {
              sequence?: number|Long|null;
              operations?: rivulet.v1.Operation.$Shape[]|null;
              independent?: boolean|null;
              metadata?: { [k: string]: string }|null;
              eventTime?: number|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of an Operation.
         * @deprecated Use rivulet.v1.Operation.$Properties instead.
         */
        interface IOperation extends rivulet.v1.Operation.$Properties {
        }

        /** Represents an Operation. */
        class Operation {

            /**
             * Constructs a new Operation.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.Operation.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Operation set. */
            set?: (rivulet.v1.SetVariable.$Properties|null);

            /** Operation register. */
            register?: (rivulet.v1.RegisterVariable.$Properties|null);

            /** Operation delete. */
            delete?: (rivulet.v1.DeleteVariable.$Properties|null);

            /** Operation rollback. */
            rollback?: (rivulet.v1.RollbackVariable.$Properties|null);

            /** Operation kind. */
            kind?: ("set"|"register"|"delete"|"rollback");

            /**
             * Creates a new Operation instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Operation instance
             */
            static create(properties: rivulet.v1.Operation.$Shape): rivulet.v1.Operation & rivulet.v1.Operation.$Shape;
            static create(properties?: rivulet.v1.Operation.$Properties): rivulet.v1.Operation;

            /**
             * Encodes the specified Operation message. Does not implicitly {@link rivulet.v1.Operation.verify|verify} messages.
             * @param message Operation message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.Operation.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Operation message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.Operation & rivulet.v1.Operation.$Shape} Operation
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.Operation & rivulet.v1.Operation.$Shape;
        }

        namespace Operation {

            /** Properties of an Operation. */
            interface $Properties {

                /** Operation set */
                set?: (rivulet.v1.SetVariable.$Properties|null);

                /** Operation register */
                register?: (rivulet.v1.RegisterVariable.$Properties|null);

                /** Operation delete */
                "delete"?: (rivulet.v1.DeleteVariable.$Properties|null);

                /** Operation rollback */
                rollback?: (rivulet.v1.RollbackVariable.$Properties|null);

                /** Operation kind */
                kind?: ("set"|"register"|"delete"|"rollback");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of an Operation. */
            type $Shape = {
              set?: rivulet.v1.SetVariable.$Shape|null;
              register?: rivulet.v1.RegisterVariable.$Shape|null;
              "delete"?: rivulet.v1.DeleteVariable.$Shape|null;
              rollback?: rivulet.v1.RollbackVariable.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ kind?: undefined; set?: null; register?: null; "delete"?: null; rollback?: null }|{ kind?: "set"; set: rivulet.v1.SetVariable.$Shape; register?: null; "delete"?: null; rollback?: null }|{ kind?: "register"; set?: null; register: rivulet.v1.RegisterVariable.$Shape; "delete"?: null; rollback?: null }|{ kind?: "delete"; set?: null; register?: null; "delete": rivulet.v1.DeleteVariable.$Shape; rollback?: null }|{ kind?: "rollback"; set?: null; register?: null; "delete"?: null; rollback: rivulet.v1.RollbackVariable.$Shape })
            );
        }

        /**
         * Properties of a SetVariable.
         * @deprecated Use rivulet.v1.SetVariable.$Properties instead.
         */
        interface ISetVariable extends rivulet.v1.SetVariable.$Properties {
        }

        /** Represents a SetVariable. */
        class SetVariable {

            /**
             * Constructs a new SetVariable.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.SetVariable.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SetVariable name. */
            name?: (string|null);

            /** SetVariable binding. */
            binding?: (number|null);

            /** SetVariable value. */
            value?: (rivulet.v1.Value.$Properties|null);

            /** SetVariable expectedVersion. */
            expectedVersion?: (number|Long|null);

            /** SetVariable expectedId. */
            expectedId: string;

            /** SetVariable target. */
            target?: ("name"|"binding");

            /**
             * Creates a new SetVariable instance using the specified properties.
             * @param [properties] Properties to set
             * @returns SetVariable instance
             */
            static create(properties: rivulet.v1.SetVariable.$Shape): rivulet.v1.SetVariable & rivulet.v1.SetVariable.$Shape;
            static create(properties?: rivulet.v1.SetVariable.$Properties): rivulet.v1.SetVariable;

            /**
             * Encodes the specified SetVariable message. Does not implicitly {@link rivulet.v1.SetVariable.verify|verify} messages.
             * @param message SetVariable message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.SetVariable.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SetVariable message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.SetVariable & rivulet.v1.SetVariable.$Shape} SetVariable
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.SetVariable & rivulet.v1.SetVariable.$Shape;
        }

        namespace SetVariable {

            /** Properties of a SetVariable. */
            interface $Properties {

                /** SetVariable name */
                name?: (string|null);

                /** SetVariable binding */
                binding?: (number|null);

                /** SetVariable value */
                value?: (rivulet.v1.Value.$Properties|null);

                /** SetVariable expectedVersion */
                expectedVersion?: (number|Long|null);

                /** SetVariable expectedId */
                expectedId?: (string|null);

                /** SetVariable target */
                target?: ("name"|"binding");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a SetVariable. */
            type $Shape = {
              name?: string|null;
              binding?: number|null;
              value?: rivulet.v1.Value.$Shape|null;
              expectedVersion?: number|Long|null;
              expectedId?: string|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ target?: undefined; name?: null; binding?: null }|{ target?: "name"; name: string; binding?: null }|{ target?: "binding"; name?: null; binding: number })
            );
        }

        /**
         * Properties of a RegisterVariable.
         * @deprecated Use rivulet.v1.RegisterVariable.$Properties instead.
         */
        interface IRegisterVariable extends rivulet.v1.RegisterVariable.$Properties {
        }

        /** Represents a RegisterVariable. */
        class RegisterVariable {

            /**
             * Constructs a new RegisterVariable.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.RegisterVariable.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RegisterVariable name. */
            name: string;

            /** RegisterVariable spec. */
            spec?: (rivulet.v1.VariableSpec.$Properties|null);

            /** RegisterVariable initial. */
            initial?: (rivulet.v1.Value.$Properties|null);

            /** RegisterVariable metadata. */
            metadata: { [k: string]: string };

            /** RegisterVariable mustNotExist. */
            mustNotExist: boolean;

            /**
             * Creates a new RegisterVariable instance using the specified properties.
             * @param [properties] Properties to set
             * @returns RegisterVariable instance
             */
            static create(properties: rivulet.v1.RegisterVariable.$Shape): rivulet.v1.RegisterVariable & rivulet.v1.RegisterVariable.$Shape;
            static create(properties?: rivulet.v1.RegisterVariable.$Properties): rivulet.v1.RegisterVariable;

            /**
             * Encodes the specified RegisterVariable message. Does not implicitly {@link rivulet.v1.RegisterVariable.verify|verify} messages.
             * @param message RegisterVariable message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.RegisterVariable.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RegisterVariable message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.RegisterVariable & rivulet.v1.RegisterVariable.$Shape} RegisterVariable
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.RegisterVariable & rivulet.v1.RegisterVariable.$Shape;
        }

        namespace RegisterVariable {

            /** Properties of a RegisterVariable. */
            interface $Properties {

                /** RegisterVariable name */
                name?: (string|null);

                /** RegisterVariable spec */
                spec?: (rivulet.v1.VariableSpec.$Properties|null);

                /** RegisterVariable initial */
                initial?: (rivulet.v1.Value.$Properties|null);

                /** RegisterVariable metadata */
                metadata?: ({ [k: string]: string }|null);

                /** RegisterVariable mustNotExist */
                mustNotExist?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RegisterVariable. */
            type $Shape = {
              name?: string|null;
              spec?: rivulet.v1.VariableSpec.$Shape|null;
              initial?: rivulet.v1.Value.$Shape|null;
              metadata?: { [k: string]: string }|null;
              mustNotExist?: boolean|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a DeleteVariable.
         * @deprecated Use rivulet.v1.DeleteVariable.$Properties instead.
         */
        interface IDeleteVariable extends rivulet.v1.DeleteVariable.$Properties {
        }

        /** Represents a DeleteVariable. */
        class DeleteVariable {

            /**
             * Constructs a new DeleteVariable.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.DeleteVariable.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DeleteVariable name. */
            name: string;

            /**
             * Creates a new DeleteVariable instance using the specified properties.
             * @param [properties] Properties to set
             * @returns DeleteVariable instance
             */
            static create(properties: rivulet.v1.DeleteVariable.$Shape): rivulet.v1.DeleteVariable & rivulet.v1.DeleteVariable.$Shape;
            static create(properties?: rivulet.v1.DeleteVariable.$Properties): rivulet.v1.DeleteVariable;

            /**
             * Encodes the specified DeleteVariable message. Does not implicitly {@link rivulet.v1.DeleteVariable.verify|verify} messages.
             * @param message DeleteVariable message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.DeleteVariable.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DeleteVariable message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.DeleteVariable & rivulet.v1.DeleteVariable.$Shape} DeleteVariable
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.DeleteVariable & rivulet.v1.DeleteVariable.$Shape;
        }

        namespace DeleteVariable {

            /** Properties of a DeleteVariable. */
            interface $Properties {

                /** DeleteVariable name */
                name?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DeleteVariable. */
            type $Shape = rivulet.v1.DeleteVariable.$Properties;
        }

        /**
         * Properties of a RollbackVariable.
         * @deprecated Use rivulet.v1.RollbackVariable.$Properties instead.
         */
        interface IRollbackVariable extends rivulet.v1.RollbackVariable.$Properties {
        }

        /** Represents a RollbackVariable. */
        class RollbackVariable {

            /**
             * Constructs a new RollbackVariable.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.RollbackVariable.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RollbackVariable name. */
            name: string;

            /** RollbackVariable version. */
            version: (number|Long);

            /**
             * Creates a new RollbackVariable instance using the specified properties.
             * @param [properties] Properties to set
             * @returns RollbackVariable instance
             */
            static create(properties: rivulet.v1.RollbackVariable.$Shape): rivulet.v1.RollbackVariable & rivulet.v1.RollbackVariable.$Shape;
            static create(properties?: rivulet.v1.RollbackVariable.$Properties): rivulet.v1.RollbackVariable;

            /**
             * Encodes the specified RollbackVariable message. Does not implicitly {@link rivulet.v1.RollbackVariable.verify|verify} messages.
             * @param message RollbackVariable message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.RollbackVariable.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RollbackVariable message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.RollbackVariable & rivulet.v1.RollbackVariable.$Shape} RollbackVariable
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.RollbackVariable & rivulet.v1.RollbackVariable.$Shape;
        }

        namespace RollbackVariable {

            /** Properties of a RollbackVariable. */
            interface $Properties {

                /** RollbackVariable name */
                name?: (string|null);

                /** RollbackVariable version */
                version?: (number|Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RollbackVariable. */
            type $Shape = rivulet.v1.RollbackVariable.$Properties;
        }

        /**
         * Properties of a WriteOutcome.
         * @deprecated Use rivulet.v1.WriteOutcome.$Properties instead.
         */
        interface IWriteOutcome extends rivulet.v1.WriteOutcome.$Properties {
        }

        /** Represents a WriteOutcome. */
        class WriteOutcome {

            /**
             * Constructs a new WriteOutcome.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.WriteOutcome.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WriteOutcome sequence. */
            sequence: (number|Long);

            /** WriteOutcome revision. */
            revision: (number|Long);

            /** WriteOutcome versions. */
            versions: (number|Long)[];

            /** WriteOutcome errors. */
            errors: rivulet.v1.OperationError.$Properties[];

            /**
             * Creates a new WriteOutcome instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WriteOutcome instance
             */
            static create(properties: rivulet.v1.WriteOutcome.$Shape): rivulet.v1.WriteOutcome & rivulet.v1.WriteOutcome.$Shape;
            static create(properties?: rivulet.v1.WriteOutcome.$Properties): rivulet.v1.WriteOutcome;

            /**
             * Encodes the specified WriteOutcome message. Does not implicitly {@link rivulet.v1.WriteOutcome.verify|verify} messages.
             * @param message WriteOutcome message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.WriteOutcome.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WriteOutcome message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.WriteOutcome & rivulet.v1.WriteOutcome.$Shape} WriteOutcome
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.WriteOutcome & rivulet.v1.WriteOutcome.$Shape;
        }

        namespace WriteOutcome {

            /** Properties of a WriteOutcome. */
            interface $Properties {

                /** WriteOutcome sequence */
                sequence?: (number|Long|null);

                /** WriteOutcome revision */
                revision?: (number|Long|null);

                /** WriteOutcome versions */
                versions?: ((number|Long)[]|null);

                /** WriteOutcome errors */
                errors?: (rivulet.v1.OperationError.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WriteOutcome. */
            type $Shape = rivulet.v1.WriteOutcome.$Properties;
        }

        /**
         * Properties of an OperationError.
         * @deprecated Use rivulet.v1.OperationError.$Properties instead.
         */
        interface IOperationError extends rivulet.v1.OperationError.$Properties {
        }

        /** Represents an OperationError. */
        class OperationError {

            /**
             * Constructs a new OperationError.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.OperationError.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OperationError operation. */
            operation: number;

            /** OperationError code. */
            code: number;

            /** OperationError message. */
            message: string;

            /** OperationError reason. */
            reason: string;

            /** OperationError details. */
            details: { [k: string]: string };

            /**
             * Creates a new OperationError instance using the specified properties.
             * @param [properties] Properties to set
             * @returns OperationError instance
             */
            static create(properties: rivulet.v1.OperationError.$Shape): rivulet.v1.OperationError & rivulet.v1.OperationError.$Shape;
            static create(properties?: rivulet.v1.OperationError.$Properties): rivulet.v1.OperationError;

            /**
             * Encodes the specified OperationError message. Does not implicitly {@link rivulet.v1.OperationError.verify|verify} messages.
             * @param message OperationError message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.OperationError.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OperationError message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.OperationError & rivulet.v1.OperationError.$Shape} OperationError
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.OperationError & rivulet.v1.OperationError.$Shape;
        }

        namespace OperationError {

            /** Properties of an OperationError. */
            interface $Properties {

                /** OperationError operation */
                operation?: (number|null);

                /** OperationError code */
                code?: (number|null);

                /** OperationError message */
                message?: (string|null);

                /** OperationError reason */
                reason?: (string|null);

                /** OperationError details */
                details?: ({ [k: string]: string }|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OperationError. */
            type $Shape = rivulet.v1.OperationError.$Properties;
        }

        /**
         * Properties of a WriteRequest.
         * @deprecated Use rivulet.v1.WriteRequest.$Properties instead.
         */
        interface IWriteRequest extends rivulet.v1.WriteRequest.$Properties {
        }

        /** Represents a WriteRequest. */
        class WriteRequest {

            /**
             * Constructs a new WriteRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.WriteRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WriteRequest sessionId. */
            sessionId: string;

            /** WriteRequest clientId. */
            clientId: string;

            /** WriteRequest epoch. */
            epoch: string;

            /** WriteRequest source. */
            source: string;

            /** WriteRequest write. */
            write?: (rivulet.v1.Write.$Properties|null);

            /**
             * Creates a new WriteRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WriteRequest instance
             */
            static create(properties: rivulet.v1.WriteRequest.$Shape): rivulet.v1.WriteRequest & rivulet.v1.WriteRequest.$Shape;
            static create(properties?: rivulet.v1.WriteRequest.$Properties): rivulet.v1.WriteRequest;

            /**
             * Encodes the specified WriteRequest message. Does not implicitly {@link rivulet.v1.WriteRequest.verify|verify} messages.
             * @param message WriteRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.WriteRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WriteRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.WriteRequest & rivulet.v1.WriteRequest.$Shape} WriteRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.WriteRequest & rivulet.v1.WriteRequest.$Shape;
        }

        namespace WriteRequest {

            /** Properties of a WriteRequest. */
            interface $Properties {

                /** WriteRequest sessionId */
                sessionId?: (string|null);

                /** WriteRequest clientId */
                clientId?: (string|null);

                /** WriteRequest epoch */
                epoch?: (string|null);

                /** WriteRequest source */
                source?: (string|null);

                /** WriteRequest write */
                write?: (rivulet.v1.Write.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WriteRequest. */
            type $Shape = {
              sessionId?: string|null;
              clientId?: string|null;
              epoch?: string|null;
              source?: string|null;
              write?: rivulet.v1.Write.$Shape|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a WriteResponse.
         * @deprecated Use rivulet.v1.WriteResponse.$Properties instead.
         */
        interface IWriteResponse extends rivulet.v1.WriteResponse.$Properties {
        }

        /** Represents a WriteResponse. */
        class WriteResponse {

            /**
             * Constructs a new WriteResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.WriteResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WriteResponse epoch. */
            epoch: string;

            /** WriteResponse outcome. */
            outcome?: (rivulet.v1.WriteOutcome.$Properties|null);

            /**
             * Creates a new WriteResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WriteResponse instance
             */
            static create(properties: rivulet.v1.WriteResponse.$Shape): rivulet.v1.WriteResponse & rivulet.v1.WriteResponse.$Shape;
            static create(properties?: rivulet.v1.WriteResponse.$Properties): rivulet.v1.WriteResponse;

            /**
             * Encodes the specified WriteResponse message. Does not implicitly {@link rivulet.v1.WriteResponse.verify|verify} messages.
             * @param message WriteResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.WriteResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WriteResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.WriteResponse & rivulet.v1.WriteResponse.$Shape} WriteResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.WriteResponse & rivulet.v1.WriteResponse.$Shape;
        }

        namespace WriteResponse {

            /** Properties of a WriteResponse. */
            interface $Properties {

                /** WriteResponse epoch */
                epoch?: (string|null);

                /** WriteResponse outcome */
                outcome?: (rivulet.v1.WriteOutcome.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WriteResponse. */
            type $Shape = rivulet.v1.WriteResponse.$Properties;
        }

        /**
         * Properties of a WriteStreamRequest.
         * @deprecated Use rivulet.v1.WriteStreamRequest.$Properties instead.
         */
        interface IWriteStreamRequest extends rivulet.v1.WriteStreamRequest.$Properties {
        }

        /** Represents a WriteStreamRequest. */
        class WriteStreamRequest {

            /**
             * Constructs a new WriteStreamRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.WriteStreamRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WriteStreamRequest entries. */
            entries: rivulet.v1.WriteStreamEntry.$Properties[];

            /**
             * Creates a new WriteStreamRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WriteStreamRequest instance
             */
            static create(properties: rivulet.v1.WriteStreamRequest.$Shape): rivulet.v1.WriteStreamRequest & rivulet.v1.WriteStreamRequest.$Shape;
            static create(properties?: rivulet.v1.WriteStreamRequest.$Properties): rivulet.v1.WriteStreamRequest;

            /**
             * Encodes the specified WriteStreamRequest message. Does not implicitly {@link rivulet.v1.WriteStreamRequest.verify|verify} messages.
             * @param message WriteStreamRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.WriteStreamRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WriteStreamRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.WriteStreamRequest & rivulet.v1.WriteStreamRequest.$Shape} WriteStreamRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.WriteStreamRequest & rivulet.v1.WriteStreamRequest.$Shape;
        }

        namespace WriteStreamRequest {

            /** Properties of a WriteStreamRequest. */
            interface $Properties {

                /** WriteStreamRequest entries */
                entries?: (rivulet.v1.WriteStreamEntry.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WriteStreamRequest. */
            type $Shape = {
              entries?: rivulet.v1.WriteStreamEntry.$Shape[]|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a WriteStreamEntry.
         * @deprecated Use rivulet.v1.WriteStreamEntry.$Properties instead.
         */
        interface IWriteStreamEntry extends rivulet.v1.WriteStreamEntry.$Properties {
        }

        /** Represents a WriteStreamEntry. */
        class WriteStreamEntry {

            /**
             * Constructs a new WriteStreamEntry.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.WriteStreamEntry.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WriteStreamEntry open. */
            open?: (rivulet.v1.WriteOpen.$Properties|null);

            /** WriteStreamEntry bind. */
            bind?: (rivulet.v1.WriteBind.$Properties|null);

            /** WriteStreamEntry write. */
            write?: (rivulet.v1.Write.$Properties|null);

            /** WriteStreamEntry acknowledged. */
            acknowledged?: (number|Long|null);

            /** WriteStreamEntry entry. */
            entry?: ("open"|"bind"|"write"|"acknowledged");

            /**
             * Creates a new WriteStreamEntry instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WriteStreamEntry instance
             */
            static create(properties: rivulet.v1.WriteStreamEntry.$Shape): rivulet.v1.WriteStreamEntry & rivulet.v1.WriteStreamEntry.$Shape;
            static create(properties?: rivulet.v1.WriteStreamEntry.$Properties): rivulet.v1.WriteStreamEntry;

            /**
             * Encodes the specified WriteStreamEntry message. Does not implicitly {@link rivulet.v1.WriteStreamEntry.verify|verify} messages.
             * @param message WriteStreamEntry message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.WriteStreamEntry.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WriteStreamEntry message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.WriteStreamEntry & rivulet.v1.WriteStreamEntry.$Shape} WriteStreamEntry
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.WriteStreamEntry & rivulet.v1.WriteStreamEntry.$Shape;
        }

        namespace WriteStreamEntry {

            /** Properties of a WriteStreamEntry. */
            interface $Properties {

                /** WriteStreamEntry open */
                open?: (rivulet.v1.WriteOpen.$Properties|null);

                /** WriteStreamEntry bind */
                bind?: (rivulet.v1.WriteBind.$Properties|null);

                /** WriteStreamEntry write */
                write?: (rivulet.v1.Write.$Properties|null);

                /** WriteStreamEntry acknowledged */
                acknowledged?: (number|Long|null);

                /** WriteStreamEntry entry */
                entry?: ("open"|"bind"|"write"|"acknowledged");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a WriteStreamEntry. */
            type $Shape = {
              open?: rivulet.v1.WriteOpen.$Shape|null;
              bind?: rivulet.v1.WriteBind.$Shape|null;
              write?: rivulet.v1.Write.$Shape|null;
              acknowledged?: number|Long|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ entry?: undefined; open?: null; bind?: null; write?: null; acknowledged?: null }|{ entry?: "open"; open: rivulet.v1.WriteOpen.$Shape; bind?: null; write?: null; acknowledged?: null }|{ entry?: "bind"; open?: null; bind: rivulet.v1.WriteBind.$Shape; write?: null; acknowledged?: null }|{ entry?: "write"; open?: null; bind?: null; write: rivulet.v1.Write.$Shape; acknowledged?: null }|{ entry?: "acknowledged"; open?: null; bind?: null; write?: null; acknowledged: number|Long })
            );
        }

        /**
         * Properties of a WriteOpen.
         * @deprecated Use rivulet.v1.WriteOpen.$Properties instead.
         */
        interface IWriteOpen extends rivulet.v1.WriteOpen.$Properties {
        }

        /** Represents a WriteOpen. */
        class WriteOpen {

            /**
             * Constructs a new WriteOpen.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.WriteOpen.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WriteOpen sessionId. */
            sessionId: string;

            /** WriteOpen create. */
            create?: (rivulet.v1.SessionSpec.$Properties|null);

            /** WriteOpen clientId. */
            clientId: string;

            /** WriteOpen source. */
            source: string;

            /** WriteOpen epoch. */
            epoch: string;

            /** WriteOpen acknowledged. */
            acknowledged: (number|Long);

            /**
             * Creates a new WriteOpen instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WriteOpen instance
             */
            static create(properties: rivulet.v1.WriteOpen.$Shape): rivulet.v1.WriteOpen & rivulet.v1.WriteOpen.$Shape;
            static create(properties?: rivulet.v1.WriteOpen.$Properties): rivulet.v1.WriteOpen;

            /**
             * Encodes the specified WriteOpen message. Does not implicitly {@link rivulet.v1.WriteOpen.verify|verify} messages.
             * @param message WriteOpen message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.WriteOpen.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WriteOpen message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.WriteOpen & rivulet.v1.WriteOpen.$Shape} WriteOpen
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.WriteOpen & rivulet.v1.WriteOpen.$Shape;
        }

        namespace WriteOpen {

            /** Properties of a WriteOpen. */
            interface $Properties {

                /** WriteOpen sessionId */
                sessionId?: (string|null);

                /** WriteOpen create */
                create?: (rivulet.v1.SessionSpec.$Properties|null);

                /** WriteOpen clientId */
                clientId?: (string|null);

                /** WriteOpen source */
                source?: (string|null);

                /** WriteOpen epoch */
                epoch?: (string|null);

                /** WriteOpen acknowledged */
                acknowledged?: (number|Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WriteOpen. */
            type $Shape = rivulet.v1.WriteOpen.$Properties;
        }

        /**
         * Properties of a WriteBind.
         * @deprecated Use rivulet.v1.WriteBind.$Properties instead.
         */
        interface IWriteBind extends rivulet.v1.WriteBind.$Properties {
        }

        /** Represents a WriteBind. */
        class WriteBind {

            /**
             * Constructs a new WriteBind.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.WriteBind.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WriteBind binding. */
            binding: number;

            /** WriteBind name. */
            name: string;

            /**
             * Creates a new WriteBind instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WriteBind instance
             */
            static create(properties: rivulet.v1.WriteBind.$Shape): rivulet.v1.WriteBind & rivulet.v1.WriteBind.$Shape;
            static create(properties?: rivulet.v1.WriteBind.$Properties): rivulet.v1.WriteBind;

            /**
             * Encodes the specified WriteBind message. Does not implicitly {@link rivulet.v1.WriteBind.verify|verify} messages.
             * @param message WriteBind message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.WriteBind.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WriteBind message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.WriteBind & rivulet.v1.WriteBind.$Shape} WriteBind
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.WriteBind & rivulet.v1.WriteBind.$Shape;
        }

        namespace WriteBind {

            /** Properties of a WriteBind. */
            interface $Properties {

                /** WriteBind binding */
                binding?: (number|null);

                /** WriteBind name */
                name?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WriteBind. */
            type $Shape = rivulet.v1.WriteBind.$Properties;
        }

        /**
         * Properties of a WriteStreamResponse.
         * @deprecated Use rivulet.v1.WriteStreamResponse.$Properties instead.
         */
        interface IWriteStreamResponse extends rivulet.v1.WriteStreamResponse.$Properties {
        }

        /** Represents a WriteStreamResponse. */
        class WriteStreamResponse {

            /**
             * Constructs a new WriteStreamResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.WriteStreamResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WriteStreamResponse answers. */
            answers: rivulet.v1.WriteStreamAnswer.$Properties[];

            /**
             * Creates a new WriteStreamResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WriteStreamResponse instance
             */
            static create(properties: rivulet.v1.WriteStreamResponse.$Shape): rivulet.v1.WriteStreamResponse & rivulet.v1.WriteStreamResponse.$Shape;
            static create(properties?: rivulet.v1.WriteStreamResponse.$Properties): rivulet.v1.WriteStreamResponse;

            /**
             * Encodes the specified WriteStreamResponse message. Does not implicitly {@link rivulet.v1.WriteStreamResponse.verify|verify} messages.
             * @param message WriteStreamResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.WriteStreamResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WriteStreamResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.WriteStreamResponse & rivulet.v1.WriteStreamResponse.$Shape} WriteStreamResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.WriteStreamResponse & rivulet.v1.WriteStreamResponse.$Shape;
        }

        namespace WriteStreamResponse {

            /** Properties of a WriteStreamResponse. */
            interface $Properties {

                /** WriteStreamResponse answers */
                answers?: (rivulet.v1.WriteStreamAnswer.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WriteStreamResponse. */
            type $Shape = {
              answers?: rivulet.v1.WriteStreamAnswer.$Shape[]|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a WriteStreamAnswer.
         * @deprecated Use rivulet.v1.WriteStreamAnswer.$Properties instead.
         */
        interface IWriteStreamAnswer extends rivulet.v1.WriteStreamAnswer.$Properties {
        }

        /** Represents a WriteStreamAnswer. */
        class WriteStreamAnswer {

            /**
             * Constructs a new WriteStreamAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.WriteStreamAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WriteStreamAnswer opened. */
            opened?: (rivulet.v1.WriteOpened.$Properties|null);

            /** WriteStreamAnswer outcome. */
            outcome?: (rivulet.v1.WriteOutcome.$Properties|null);

            /** WriteStreamAnswer closing. */
            closing?: (rivulet.v1.Closing.$Properties|null);

            /** WriteStreamAnswer answer. */
            answer?: ("opened"|"outcome"|"closing");

            /**
             * Creates a new WriteStreamAnswer instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WriteStreamAnswer instance
             */
            static create(properties: rivulet.v1.WriteStreamAnswer.$Shape): rivulet.v1.WriteStreamAnswer & rivulet.v1.WriteStreamAnswer.$Shape;
            static create(properties?: rivulet.v1.WriteStreamAnswer.$Properties): rivulet.v1.WriteStreamAnswer;

            /**
             * Encodes the specified WriteStreamAnswer message. Does not implicitly {@link rivulet.v1.WriteStreamAnswer.verify|verify} messages.
             * @param message WriteStreamAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.WriteStreamAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WriteStreamAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.WriteStreamAnswer & rivulet.v1.WriteStreamAnswer.$Shape} WriteStreamAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.WriteStreamAnswer & rivulet.v1.WriteStreamAnswer.$Shape;
        }

        namespace WriteStreamAnswer {

            /** Properties of a WriteStreamAnswer. */
            interface $Properties {

                /** WriteStreamAnswer opened */
                opened?: (rivulet.v1.WriteOpened.$Properties|null);

                /** WriteStreamAnswer outcome */
                outcome?: (rivulet.v1.WriteOutcome.$Properties|null);

                /** WriteStreamAnswer closing */
                closing?: (rivulet.v1.Closing.$Properties|null);

                /** WriteStreamAnswer answer */
                answer?: ("opened"|"outcome"|"closing");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a WriteStreamAnswer. */
            type $Shape = {
              opened?: rivulet.v1.WriteOpened.$Shape|null;
              outcome?: rivulet.v1.WriteOutcome.$Shape|null;
              closing?: rivulet.v1.Closing.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ answer?: undefined; opened?: null; outcome?: null; closing?: null }|{ answer?: "opened"; opened: rivulet.v1.WriteOpened.$Shape; outcome?: null; closing?: null }|{ answer?: "outcome"; opened?: null; outcome: rivulet.v1.WriteOutcome.$Shape; closing?: null }|{ answer?: "closing"; opened?: null; outcome?: null; closing: rivulet.v1.Closing.$Shape })
            );
        }

        /**
         * Properties of a WriteOpened.
         * @deprecated Use rivulet.v1.WriteOpened.$Properties instead.
         */
        interface IWriteOpened extends rivulet.v1.WriteOpened.$Properties {
        }

        /** Represents a WriteOpened. */
        class WriteOpened {

            /**
             * Constructs a new WriteOpened.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.WriteOpened.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WriteOpened epoch. */
            epoch: string;

            /** WriteOpened revision. */
            revision: (number|Long);

            /** WriteOpened decided. */
            decided: (number|Long);

            /**
             * Creates a new WriteOpened instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WriteOpened instance
             */
            static create(properties: rivulet.v1.WriteOpened.$Shape): rivulet.v1.WriteOpened & rivulet.v1.WriteOpened.$Shape;
            static create(properties?: rivulet.v1.WriteOpened.$Properties): rivulet.v1.WriteOpened;

            /**
             * Encodes the specified WriteOpened message. Does not implicitly {@link rivulet.v1.WriteOpened.verify|verify} messages.
             * @param message WriteOpened message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.WriteOpened.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WriteOpened message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.WriteOpened & rivulet.v1.WriteOpened.$Shape} WriteOpened
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.WriteOpened & rivulet.v1.WriteOpened.$Shape;
        }

        namespace WriteOpened {

            /** Properties of a WriteOpened. */
            interface $Properties {

                /** WriteOpened epoch */
                epoch?: (string|null);

                /** WriteOpened revision */
                revision?: (number|Long|null);

                /** WriteOpened decided */
                decided?: (number|Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WriteOpened. */
            type $Shape = rivulet.v1.WriteOpened.$Properties;
        }

        /**
         * Properties of a Selection.
         * @deprecated Use rivulet.v1.Selection.$Properties instead.
         */
        interface ISelection extends rivulet.v1.Selection.$Properties {
        }

        /** Represents a Selection. */
        class Selection {

            /**
             * Constructs a new Selection.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.Selection.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Selection names. */
            names: string[];

            /** Selection patterns. */
            patterns: string[];

            /**
             * Creates a new Selection instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Selection instance
             */
            static create(properties: rivulet.v1.Selection.$Shape): rivulet.v1.Selection & rivulet.v1.Selection.$Shape;
            static create(properties?: rivulet.v1.Selection.$Properties): rivulet.v1.Selection;

            /**
             * Encodes the specified Selection message. Does not implicitly {@link rivulet.v1.Selection.verify|verify} messages.
             * @param message Selection message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.Selection.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Selection message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.Selection & rivulet.v1.Selection.$Shape} Selection
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.Selection & rivulet.v1.Selection.$Shape;
        }

        namespace Selection {

            /** Properties of a Selection. */
            interface $Properties {

                /** Selection names */
                names?: (string[]|null);

                /** Selection patterns */
                patterns?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Selection. */
            type $Shape = rivulet.v1.Selection.$Properties;
        }

        /**
         * Properties of a Position.
         * @deprecated Use rivulet.v1.Position.$Properties instead.
         */
        interface IPosition extends rivulet.v1.Position.$Properties {
        }

        /** Represents a Position. */
        class Position {

            /**
             * Constructs a new Position.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.Position.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Position epoch. */
            epoch: string;

            /** Position revision. */
            revision: (number|Long);

            /**
             * Creates a new Position instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Position instance
             */
            static create(properties: rivulet.v1.Position.$Shape): rivulet.v1.Position & rivulet.v1.Position.$Shape;
            static create(properties?: rivulet.v1.Position.$Properties): rivulet.v1.Position;

            /**
             * Encodes the specified Position message. Does not implicitly {@link rivulet.v1.Position.verify|verify} messages.
             * @param message Position message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.Position.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Position message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.Position & rivulet.v1.Position.$Shape} Position
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.Position & rivulet.v1.Position.$Shape;
        }

        namespace Position {

            /** Properties of a Position. */
            interface $Properties {

                /** Position epoch */
                epoch?: (string|null);

                /** Position revision */
                revision?: (number|Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Position. */
            type $Shape = rivulet.v1.Position.$Properties;
        }

        /** Delivery enum. */
        enum Delivery {

            /** DELIVERY_UNSPECIFIED value */
            DELIVERY_UNSPECIFIED = 0,

            /** DELIVERY_EVERY value */
            DELIVERY_EVERY = 1,

            /** DELIVERY_LATEST value */
            DELIVERY_LATEST = 2
        }

        /**
         * Properties of a WatchRequest.
         * @deprecated Use rivulet.v1.WatchRequest.$Properties instead.
         */
        interface IWatchRequest extends rivulet.v1.WatchRequest.$Properties {
        }

        /** Represents a WatchRequest. */
        class WatchRequest {

            /**
             * Constructs a new WatchRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.WatchRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WatchRequest sessionId. */
            sessionId: string;

            /** WatchRequest create. */
            create?: (rivulet.v1.SessionSpec.$Properties|null);

            /** WatchRequest kept. */
            kept?: (rivulet.v1.Selection.$Properties|null);

            /** WatchRequest added. */
            added?: (rivulet.v1.Selection.$Properties|null);

            /** WatchRequest resumeAfter. */
            resumeAfter?: (rivulet.v1.Position.$Properties|null);

            /** WatchRequest delivery. */
            delivery: rivulet.v1.Delivery;

            /** WatchRequest bookmarkIntervalMs. */
            bookmarkIntervalMs: number;

            /** WatchRequest snapshotAtResume. */
            snapshotAtResume: boolean;

            /**
             * Creates a new WatchRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WatchRequest instance
             */
            static create(properties: rivulet.v1.WatchRequest.$Shape): rivulet.v1.WatchRequest & rivulet.v1.WatchRequest.$Shape;
            static create(properties?: rivulet.v1.WatchRequest.$Properties): rivulet.v1.WatchRequest;

            /**
             * Encodes the specified WatchRequest message. Does not implicitly {@link rivulet.v1.WatchRequest.verify|verify} messages.
             * @param message WatchRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.WatchRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WatchRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.WatchRequest & rivulet.v1.WatchRequest.$Shape} WatchRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.WatchRequest & rivulet.v1.WatchRequest.$Shape;
        }

        namespace WatchRequest {

            /** Properties of a WatchRequest. */
            interface $Properties {

                /** WatchRequest sessionId */
                sessionId?: (string|null);

                /** WatchRequest create */
                create?: (rivulet.v1.SessionSpec.$Properties|null);

                /** WatchRequest kept */
                kept?: (rivulet.v1.Selection.$Properties|null);

                /** WatchRequest added */
                added?: (rivulet.v1.Selection.$Properties|null);

                /** WatchRequest resumeAfter */
                resumeAfter?: (rivulet.v1.Position.$Properties|null);

                /** WatchRequest delivery */
                delivery?: (rivulet.v1.Delivery|null);

                /** WatchRequest bookmarkIntervalMs */
                bookmarkIntervalMs?: (number|null);

                /** WatchRequest snapshotAtResume */
                snapshotAtResume?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WatchRequest. */
            type $Shape = rivulet.v1.WatchRequest.$Properties;
        }

        /**
         * Properties of a WatchResponse.
         * @deprecated Use rivulet.v1.WatchResponse.$Properties instead.
         */
        interface IWatchResponse extends rivulet.v1.WatchResponse.$Properties {
        }

        /** Represents a WatchResponse. */
        class WatchResponse {

            /**
             * Constructs a new WatchResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.WatchResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WatchResponse entries. */
            entries: rivulet.v1.WatchEntry.$Properties[];

            /**
             * Creates a new WatchResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WatchResponse instance
             */
            static create(properties: rivulet.v1.WatchResponse.$Shape): rivulet.v1.WatchResponse & rivulet.v1.WatchResponse.$Shape;
            static create(properties?: rivulet.v1.WatchResponse.$Properties): rivulet.v1.WatchResponse;

            /**
             * Encodes the specified WatchResponse message. Does not implicitly {@link rivulet.v1.WatchResponse.verify|verify} messages.
             * @param message WatchResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.WatchResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WatchResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.WatchResponse & rivulet.v1.WatchResponse.$Shape} WatchResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.WatchResponse & rivulet.v1.WatchResponse.$Shape;
        }

        namespace WatchResponse {

            /** Properties of a WatchResponse. */
            interface $Properties {

                /** WatchResponse entries */
                entries?: (rivulet.v1.WatchEntry.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WatchResponse. */
            type $Shape = {
              entries?: rivulet.v1.WatchEntry.$Shape[]|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a WatchEntry.
         * @deprecated Use rivulet.v1.WatchEntry.$Properties instead.
         */
        interface IWatchEntry extends rivulet.v1.WatchEntry.$Properties {
        }

        /** Represents a WatchEntry. */
        class WatchEntry {

            /**
             * Constructs a new WatchEntry.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.WatchEntry.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WatchEntry opened. */
            opened?: (rivulet.v1.WatchOpened.$Properties|null);

            /** WatchEntry bind. */
            bind?: (rivulet.v1.Bind.$Properties|null);

            /** WatchEntry snapshotBegin. */
            snapshotBegin?: (rivulet.v1.SnapshotBegin.$Properties|null);

            /** WatchEntry snapshotEnd. */
            snapshotEnd?: (rivulet.v1.SnapshotEnd.$Properties|null);

            /** WatchEntry commit. */
            commit?: (rivulet.v1.CommitHead.$Properties|null);

            /** WatchEntry change. */
            change?: (rivulet.v1.Change.$Properties|null);

            /** WatchEntry bookmark. */
            bookmark?: (rivulet.v1.Bookmark.$Properties|null);

            /** WatchEntry reset. */
            reset?: (rivulet.v1.Reset.$Properties|null);

            /** WatchEntry closing. */
            closing?: (rivulet.v1.Closing.$Properties|null);

            /** WatchEntry entry. */
            entry?: ("opened"|"bind"|"snapshotBegin"|"snapshotEnd"|"commit"|"change"|"bookmark"|"reset"|"closing");

            /**
             * Creates a new WatchEntry instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WatchEntry instance
             */
            static create(properties: rivulet.v1.WatchEntry.$Shape): rivulet.v1.WatchEntry & rivulet.v1.WatchEntry.$Shape;
            static create(properties?: rivulet.v1.WatchEntry.$Properties): rivulet.v1.WatchEntry;

            /**
             * Encodes the specified WatchEntry message. Does not implicitly {@link rivulet.v1.WatchEntry.verify|verify} messages.
             * @param message WatchEntry message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.WatchEntry.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WatchEntry message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.WatchEntry & rivulet.v1.WatchEntry.$Shape} WatchEntry
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.WatchEntry & rivulet.v1.WatchEntry.$Shape;
        }

        namespace WatchEntry {

            /** Properties of a WatchEntry. */
            interface $Properties {

                /** WatchEntry opened */
                opened?: (rivulet.v1.WatchOpened.$Properties|null);

                /** WatchEntry bind */
                bind?: (rivulet.v1.Bind.$Properties|null);

                /** WatchEntry snapshotBegin */
                snapshotBegin?: (rivulet.v1.SnapshotBegin.$Properties|null);

                /** WatchEntry snapshotEnd */
                snapshotEnd?: (rivulet.v1.SnapshotEnd.$Properties|null);

                /** WatchEntry commit */
                commit?: (rivulet.v1.CommitHead.$Properties|null);

                /** WatchEntry change */
                change?: (rivulet.v1.Change.$Properties|null);

                /** WatchEntry bookmark */
                bookmark?: (rivulet.v1.Bookmark.$Properties|null);

                /** WatchEntry reset */
                reset?: (rivulet.v1.Reset.$Properties|null);

                /** WatchEntry closing */
                closing?: (rivulet.v1.Closing.$Properties|null);

                /** WatchEntry entry */
                entry?: ("opened"|"bind"|"snapshotBegin"|"snapshotEnd"|"commit"|"change"|"bookmark"|"reset"|"closing");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a WatchEntry. */
            type $Shape = {
              opened?: rivulet.v1.WatchOpened.$Shape|null;
              bind?: rivulet.v1.Bind.$Shape|null;
              snapshotBegin?: rivulet.v1.SnapshotBegin.$Shape|null;
              snapshotEnd?: rivulet.v1.SnapshotEnd.$Shape|null;
              commit?: rivulet.v1.CommitHead.$Shape|null;
              change?: rivulet.v1.Change.$Shape|null;
              bookmark?: rivulet.v1.Bookmark.$Shape|null;
              reset?: rivulet.v1.Reset.$Shape|null;
              closing?: rivulet.v1.Closing.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ entry?: undefined; opened?: null; bind?: null; snapshotBegin?: null; snapshotEnd?: null; commit?: null; change?: null; bookmark?: null; reset?: null; closing?: null }|{ entry?: "opened"; opened: rivulet.v1.WatchOpened.$Shape; bind?: null; snapshotBegin?: null; snapshotEnd?: null; commit?: null; change?: null; bookmark?: null; reset?: null; closing?: null }|{ entry?: "bind"; opened?: null; bind: rivulet.v1.Bind.$Shape; snapshotBegin?: null; snapshotEnd?: null; commit?: null; change?: null; bookmark?: null; reset?: null; closing?: null }|{ entry?: "snapshotBegin"; opened?: null; bind?: null; snapshotBegin: rivulet.v1.SnapshotBegin.$Shape; snapshotEnd?: null; commit?: null; change?: null; bookmark?: null; reset?: null; closing?: null }|{ entry?: "snapshotEnd"; opened?: null; bind?: null; snapshotBegin?: null; snapshotEnd: rivulet.v1.SnapshotEnd.$Shape; commit?: null; change?: null; bookmark?: null; reset?: null; closing?: null }|{ entry?: "commit"; opened?: null; bind?: null; snapshotBegin?: null; snapshotEnd?: null; commit: rivulet.v1.CommitHead.$Shape; change?: null; bookmark?: null; reset?: null; closing?: null }|{ entry?: "change"; opened?: null; bind?: null; snapshotBegin?: null; snapshotEnd?: null; commit?: null; change: rivulet.v1.Change.$Shape; bookmark?: null; reset?: null; closing?: null }|{ entry?: "bookmark"; opened?: null; bind?: null; snapshotBegin?: null; snapshotEnd?: null; commit?: null; change?: null; bookmark: rivulet.v1.Bookmark.$Shape; reset?: null; closing?: null }|{ entry?: "reset"; opened?: null; bind?: null; snapshotBegin?: null; snapshotEnd?: null; commit?: null; change?: null; bookmark?: null; reset: rivulet.v1.Reset.$Shape; closing?: null }|{ entry?: "closing"; opened?: null; bind?: null; snapshotBegin?: null; snapshotEnd?: null; commit?: null; change?: null; bookmark?: null; reset?: null; closing: rivulet.v1.Closing.$Shape })
            );
        }

        /**
         * Properties of a WatchOpened.
         * @deprecated Use rivulet.v1.WatchOpened.$Properties instead.
         */
        interface IWatchOpened extends rivulet.v1.WatchOpened.$Properties {
        }

        /** Represents a WatchOpened. */
        class WatchOpened {

            /**
             * Constructs a new WatchOpened.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.WatchOpened.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WatchOpened epoch. */
            epoch: string;

            /** WatchOpened revision. */
            revision: (number|Long);

            /** WatchOpened bookmarkIntervalMs. */
            bookmarkIntervalMs: number;

            /**
             * Creates a new WatchOpened instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WatchOpened instance
             */
            static create(properties: rivulet.v1.WatchOpened.$Shape): rivulet.v1.WatchOpened & rivulet.v1.WatchOpened.$Shape;
            static create(properties?: rivulet.v1.WatchOpened.$Properties): rivulet.v1.WatchOpened;

            /**
             * Encodes the specified WatchOpened message. Does not implicitly {@link rivulet.v1.WatchOpened.verify|verify} messages.
             * @param message WatchOpened message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.WatchOpened.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WatchOpened message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.WatchOpened & rivulet.v1.WatchOpened.$Shape} WatchOpened
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.WatchOpened & rivulet.v1.WatchOpened.$Shape;
        }

        namespace WatchOpened {

            /** Properties of a WatchOpened. */
            interface $Properties {

                /** WatchOpened epoch */
                epoch?: (string|null);

                /** WatchOpened revision */
                revision?: (number|Long|null);

                /** WatchOpened bookmarkIntervalMs */
                bookmarkIntervalMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WatchOpened. */
            type $Shape = rivulet.v1.WatchOpened.$Properties;
        }

        /**
         * Properties of a Bind.
         * @deprecated Use rivulet.v1.Bind.$Properties instead.
         */
        interface IBind extends rivulet.v1.Bind.$Properties {
        }

        /** Represents a Bind. */
        class Bind {

            /**
             * Constructs a new Bind.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.Bind.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Bind handle. */
            handle: number;

            /** Bind name. */
            name: string;

            /** Bind id. */
            id: string;

            /** Bind spec. */
            spec?: (rivulet.v1.VariableSpec.$Properties|null);

            /**
             * Creates a new Bind instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Bind instance
             */
            static create(properties: rivulet.v1.Bind.$Shape): rivulet.v1.Bind & rivulet.v1.Bind.$Shape;
            static create(properties?: rivulet.v1.Bind.$Properties): rivulet.v1.Bind;

            /**
             * Encodes the specified Bind message. Does not implicitly {@link rivulet.v1.Bind.verify|verify} messages.
             * @param message Bind message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.Bind.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Bind message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.Bind & rivulet.v1.Bind.$Shape} Bind
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.Bind & rivulet.v1.Bind.$Shape;
        }

        namespace Bind {

            /** Properties of a Bind. */
            interface $Properties {

                /** Bind handle */
                handle?: (number|null);

                /** Bind name */
                name?: (string|null);

                /** Bind id */
                id?: (string|null);

                /** Bind spec */
                spec?: (rivulet.v1.VariableSpec.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Bind. */
            type $Shape = rivulet.v1.Bind.$Properties;
        }

        /**
         * Properties of a SnapshotBegin.
         * @deprecated Use rivulet.v1.SnapshotBegin.$Properties instead.
         */
        interface ISnapshotBegin extends rivulet.v1.SnapshotBegin.$Properties {
        }

        /** Represents a SnapshotBegin. */
        class SnapshotBegin {

            /**
             * Constructs a new SnapshotBegin.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.SnapshotBegin.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SnapshotBegin revision. */
            revision: (number|Long);

            /**
             * Creates a new SnapshotBegin instance using the specified properties.
             * @param [properties] Properties to set
             * @returns SnapshotBegin instance
             */
            static create(properties: rivulet.v1.SnapshotBegin.$Shape): rivulet.v1.SnapshotBegin & rivulet.v1.SnapshotBegin.$Shape;
            static create(properties?: rivulet.v1.SnapshotBegin.$Properties): rivulet.v1.SnapshotBegin;

            /**
             * Encodes the specified SnapshotBegin message. Does not implicitly {@link rivulet.v1.SnapshotBegin.verify|verify} messages.
             * @param message SnapshotBegin message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.SnapshotBegin.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SnapshotBegin message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.SnapshotBegin & rivulet.v1.SnapshotBegin.$Shape} SnapshotBegin
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.SnapshotBegin & rivulet.v1.SnapshotBegin.$Shape;
        }

        namespace SnapshotBegin {

            /** Properties of a SnapshotBegin. */
            interface $Properties {

                /** SnapshotBegin revision */
                revision?: (number|Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SnapshotBegin. */
            type $Shape = rivulet.v1.SnapshotBegin.$Properties;
        }

        /**
         * Properties of a SnapshotEnd.
         * @deprecated Use rivulet.v1.SnapshotEnd.$Properties instead.
         */
        interface ISnapshotEnd extends rivulet.v1.SnapshotEnd.$Properties {
        }

        /** Represents a SnapshotEnd. */
        class SnapshotEnd {

            /**
             * Constructs a new SnapshotEnd.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.SnapshotEnd.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SnapshotEnd revision. */
            revision: (number|Long);

            /**
             * Creates a new SnapshotEnd instance using the specified properties.
             * @param [properties] Properties to set
             * @returns SnapshotEnd instance
             */
            static create(properties: rivulet.v1.SnapshotEnd.$Shape): rivulet.v1.SnapshotEnd & rivulet.v1.SnapshotEnd.$Shape;
            static create(properties?: rivulet.v1.SnapshotEnd.$Properties): rivulet.v1.SnapshotEnd;

            /**
             * Encodes the specified SnapshotEnd message. Does not implicitly {@link rivulet.v1.SnapshotEnd.verify|verify} messages.
             * @param message SnapshotEnd message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.SnapshotEnd.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SnapshotEnd message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.SnapshotEnd & rivulet.v1.SnapshotEnd.$Shape} SnapshotEnd
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.SnapshotEnd & rivulet.v1.SnapshotEnd.$Shape;
        }

        namespace SnapshotEnd {

            /** Properties of a SnapshotEnd. */
            interface $Properties {

                /** SnapshotEnd revision */
                revision?: (number|Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SnapshotEnd. */
            type $Shape = rivulet.v1.SnapshotEnd.$Properties;
        }

        /**
         * Properties of a CommitHead.
         * @deprecated Use rivulet.v1.CommitHead.$Properties instead.
         */
        interface ICommitHead extends rivulet.v1.CommitHead.$Properties {
        }

        /** Represents a CommitHead. */
        class CommitHead {

            /**
             * Constructs a new CommitHead.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.CommitHead.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CommitHead revision. */
            revision: (number|Long);

            /** CommitHead timestamp. */
            timestamp: (number|Long);

            /** CommitHead source. */
            source: string;

            /** CommitHead metadata. */
            metadata: { [k: string]: string };

            /** CommitHead eventTime. */
            eventTime?: (number|null);

            /**
             * Creates a new CommitHead instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CommitHead instance
             */
            static create(properties: rivulet.v1.CommitHead.$Shape): rivulet.v1.CommitHead & rivulet.v1.CommitHead.$Shape;
            static create(properties?: rivulet.v1.CommitHead.$Properties): rivulet.v1.CommitHead;

            /**
             * Encodes the specified CommitHead message. Does not implicitly {@link rivulet.v1.CommitHead.verify|verify} messages.
             * @param message CommitHead message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.CommitHead.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CommitHead message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.CommitHead & rivulet.v1.CommitHead.$Shape} CommitHead
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.CommitHead & rivulet.v1.CommitHead.$Shape;
        }

        namespace CommitHead {

            /** Properties of a CommitHead. */
            interface $Properties {

                /** CommitHead revision */
                revision?: (number|Long|null);

                /** CommitHead timestamp */
                timestamp?: (number|Long|null);

                /** CommitHead source */
                source?: (string|null);

                /** CommitHead metadata */
                metadata?: ({ [k: string]: string }|null);

                /** CommitHead eventTime */
                eventTime?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CommitHead. */
            type $Shape = rivulet.v1.CommitHead.$Properties;
        }

        /** ChangeKind enum. */
        enum ChangeKind {

            /** CHANGE_KIND_UNSPECIFIED value */
            CHANGE_KIND_UNSPECIFIED = 0,

            /** CHANGE_KIND_REGISTERED value */
            CHANGE_KIND_REGISTERED = 1,

            /** CHANGE_KIND_REMOVED value */
            CHANGE_KIND_REMOVED = 2
        }

        /**
         * Properties of a Change.
         * @deprecated Use rivulet.v1.Change.$Properties instead.
         */
        interface IChange extends rivulet.v1.Change.$Properties {
        }

        /** Represents a Change. */
        class Change {

            /**
             * Constructs a new Change.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.Change.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Change handle. */
            handle: number;

            /** Change version. */
            version: (number|Long);

            /** Change value. */
            value?: (rivulet.v1.Value.$Properties|null);

            /** Change kind. */
            kind: rivulet.v1.ChangeKind;

            /** Change coalesced. */
            coalesced: number;

            /** Change origin. */
            origin?: (rivulet.v1.Origin.$Properties|null);

            /**
             * Creates a new Change instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Change instance
             */
            static create(properties: rivulet.v1.Change.$Shape): rivulet.v1.Change & rivulet.v1.Change.$Shape;
            static create(properties?: rivulet.v1.Change.$Properties): rivulet.v1.Change;

            /**
             * Encodes the specified Change message. Does not implicitly {@link rivulet.v1.Change.verify|verify} messages.
             * @param message Change message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.Change.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Change message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.Change & rivulet.v1.Change.$Shape} Change
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.Change & rivulet.v1.Change.$Shape;
        }

        namespace Change {

            /** Properties of a Change. */
            interface $Properties {

                /** Change handle */
                handle?: (number|null);

                /** Change version */
                version?: (number|Long|null);

                /** Change value */
                value?: (rivulet.v1.Value.$Properties|null);

                /** Change kind */
                kind?: (rivulet.v1.ChangeKind|null);

                /** Change coalesced */
                coalesced?: (number|null);

                /** Change origin */
                origin?: (rivulet.v1.Origin.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Change. */
            type $Shape = {
              handle?: number|null;
              version?: number|Long|null;
              value?: rivulet.v1.Value.$Shape|null;
              kind?: rivulet.v1.ChangeKind|null;
              coalesced?: number|null;
              origin?: rivulet.v1.Origin.$Shape|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of an Origin.
         * @deprecated Use rivulet.v1.Origin.$Properties instead.
         */
        interface IOrigin extends rivulet.v1.Origin.$Properties {
        }

        /** Represents an Origin. */
        class Origin {

            /**
             * Constructs a new Origin.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.Origin.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Origin timestamp. */
            timestamp: (number|Long);

            /** Origin eventTime. */
            eventTime: number;

            /** Origin source. */
            source: string;

            /** Origin metadata. */
            metadata: { [k: string]: string };

            /**
             * Creates a new Origin instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Origin instance
             */
            static create(properties: rivulet.v1.Origin.$Shape): rivulet.v1.Origin & rivulet.v1.Origin.$Shape;
            static create(properties?: rivulet.v1.Origin.$Properties): rivulet.v1.Origin;

            /**
             * Encodes the specified Origin message. Does not implicitly {@link rivulet.v1.Origin.verify|verify} messages.
             * @param message Origin message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.Origin.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Origin message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.Origin & rivulet.v1.Origin.$Shape} Origin
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.Origin & rivulet.v1.Origin.$Shape;
        }

        namespace Origin {

            /** Properties of an Origin. */
            interface $Properties {

                /** Origin timestamp */
                timestamp?: (number|Long|null);

                /** Origin eventTime */
                eventTime?: (number|null);

                /** Origin source */
                source?: (string|null);

                /** Origin metadata */
                metadata?: ({ [k: string]: string }|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Origin. */
            type $Shape = rivulet.v1.Origin.$Properties;
        }

        /**
         * Properties of a Bookmark.
         * @deprecated Use rivulet.v1.Bookmark.$Properties instead.
         */
        interface IBookmark extends rivulet.v1.Bookmark.$Properties {
        }

        /** Represents a Bookmark. */
        class Bookmark {

            /**
             * Constructs a new Bookmark.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.Bookmark.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Bookmark revision. */
            revision: (number|Long);

            /**
             * Creates a new Bookmark instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Bookmark instance
             */
            static create(properties: rivulet.v1.Bookmark.$Shape): rivulet.v1.Bookmark & rivulet.v1.Bookmark.$Shape;
            static create(properties?: rivulet.v1.Bookmark.$Properties): rivulet.v1.Bookmark;

            /**
             * Encodes the specified Bookmark message. Does not implicitly {@link rivulet.v1.Bookmark.verify|verify} messages.
             * @param message Bookmark message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.Bookmark.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Bookmark message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.Bookmark & rivulet.v1.Bookmark.$Shape} Bookmark
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.Bookmark & rivulet.v1.Bookmark.$Shape;
        }

        namespace Bookmark {

            /** Properties of a Bookmark. */
            interface $Properties {

                /** Bookmark revision */
                revision?: (number|Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Bookmark. */
            type $Shape = rivulet.v1.Bookmark.$Properties;
        }

        /** ResetReason enum. */
        enum ResetReason {

            /** RESET_REASON_UNSPECIFIED value */
            RESET_REASON_UNSPECIFIED = 0,

            /** RESET_REASON_COMPACTED value */
            RESET_REASON_COMPACTED = 1,

            /** RESET_REASON_EPOCH_CHANGED value */
            RESET_REASON_EPOCH_CHANGED = 2
        }

        /**
         * Properties of a Reset.
         * @deprecated Use rivulet.v1.Reset.$Properties instead.
         */
        interface IReset extends rivulet.v1.Reset.$Properties {
        }

        /** Represents a Reset. */
        class Reset {

            /**
             * Constructs a new Reset.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.Reset.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Reset reason. */
            reason: rivulet.v1.ResetReason;

            /**
             * Creates a new Reset instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Reset instance
             */
            static create(properties: rivulet.v1.Reset.$Shape): rivulet.v1.Reset & rivulet.v1.Reset.$Shape;
            static create(properties?: rivulet.v1.Reset.$Properties): rivulet.v1.Reset;

            /**
             * Encodes the specified Reset message. Does not implicitly {@link rivulet.v1.Reset.verify|verify} messages.
             * @param message Reset message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.Reset.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Reset message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.Reset & rivulet.v1.Reset.$Shape} Reset
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.Reset & rivulet.v1.Reset.$Shape;
        }

        namespace Reset {

            /** Properties of a Reset. */
            interface $Properties {

                /** Reset reason */
                reason?: (rivulet.v1.ResetReason|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Reset. */
            type $Shape = rivulet.v1.Reset.$Properties;
        }

        /** ClosingReason enum. */
        enum ClosingReason {

            /** CLOSING_REASON_UNSPECIFIED value */
            CLOSING_REASON_UNSPECIFIED = 0,

            /** CLOSING_REASON_SHUTDOWN value */
            CLOSING_REASON_SHUTDOWN = 1,

            /** CLOSING_REASON_SESSION_ENDED value */
            CLOSING_REASON_SESSION_ENDED = 2,

            /** CLOSING_REASON_SESSION_EXPIRED value */
            CLOSING_REASON_SESSION_EXPIRED = 3
        }

        /**
         * Properties of a Closing.
         * @deprecated Use rivulet.v1.Closing.$Properties instead.
         */
        interface IClosing extends rivulet.v1.Closing.$Properties {
        }

        /** Represents a Closing. */
        class Closing {

            /**
             * Constructs a new Closing.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.Closing.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Closing reason. */
            reason: rivulet.v1.ClosingReason;

            /** Closing message. */
            message: string;

            /**
             * Creates a new Closing instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Closing instance
             */
            static create(properties: rivulet.v1.Closing.$Shape): rivulet.v1.Closing & rivulet.v1.Closing.$Shape;
            static create(properties?: rivulet.v1.Closing.$Properties): rivulet.v1.Closing;

            /**
             * Encodes the specified Closing message. Does not implicitly {@link rivulet.v1.Closing.verify|verify} messages.
             * @param message Closing message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.Closing.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Closing message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.Closing & rivulet.v1.Closing.$Shape} Closing
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.Closing & rivulet.v1.Closing.$Shape;
        }

        namespace Closing {

            /** Properties of a Closing. */
            interface $Properties {

                /** Closing reason */
                reason?: (rivulet.v1.ClosingReason|null);

                /** Closing message */
                message?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Closing. */
            type $Shape = rivulet.v1.Closing.$Properties;
        }

        /** Represents a ToolsService */
        class ToolsService extends $protobuf.rpc.Service {

            /**
             * Constructs a new ToolsService service.
             * @param rpcImpl RPC implementation
             * @param [requestDelimited=false] Whether requests are length-delimited
             * @param [responseDelimited=false] Whether responses are length-delimited
             */
            constructor(rpcImpl: $protobuf.RPCImpl, requestDelimited?: boolean, responseDelimited?: boolean);

            /**
             * Creates new ToolsService service using the specified rpc implementation.
             * @param rpcImpl RPC implementation
             * @param [requestDelimited=false] Whether requests are length-delimited
             * @param [responseDelimited=false] Whether responses are length-delimited
             * @returns RPC service. Useful where requests and/or responses are streamed.
             */
            static create(rpcImpl: $protobuf.RPCImpl, requestDelimited?: boolean, responseDelimited?: boolean): ToolsService;

            /** Calls ListTools. */
            listTools: rivulet.v1.ToolsService.ListTools;

            /** Calls WatchTools. */
            watchTools: rivulet.v1.ToolsService.WatchTools;

            /** Calls RunTool. */
            runTool: rivulet.v1.ToolsService.RunTool;

            /** Calls OfferTools. */
            offerTools: rivulet.v1.ToolsService.OfferTools;
        }

        namespace ToolsService {

            /**
             * Callback as used by {@link rivulet.v1.ToolsService#listTools}.
             * @param error Error, if any
             * @param [response] ListToolsResponse
             */
            type ListToolsCallback = (error: (Error|null), response?: rivulet.v1.ListToolsResponse) => void;

            /** Calls ListTools. */
            type ListTools = {
              (request: rivulet.v1.IListToolsRequest, callback: rivulet.v1.ToolsService.ListToolsCallback): void;
              (request: rivulet.v1.IListToolsRequest): Promise<rivulet.v1.ListToolsResponse>;
              readonly name: "ListTools";
              readonly path: "/rivulet.v1.ToolsService/ListTools";
              readonly requestType: "ListToolsRequest";
              readonly responseType: "ListToolsResponse";
              readonly requestStream: undefined;
              readonly responseStream: undefined;
            };

            /**
             * Callback as used by {@link rivulet.v1.ToolsService#watchTools}.
             * @param error Error, if any
             * @param [response] WatchToolsResponse
             */
            type WatchToolsCallback = (error: (Error|null), response?: rivulet.v1.WatchToolsResponse) => void;

            /** Calls WatchTools. */
            type WatchTools = {
              (request: rivulet.v1.IWatchToolsRequest, callback: rivulet.v1.ToolsService.WatchToolsCallback): void;
              (request: rivulet.v1.IWatchToolsRequest): Promise<rivulet.v1.WatchToolsResponse>;
              readonly name: "WatchTools";
              readonly path: "/rivulet.v1.ToolsService/WatchTools";
              readonly requestType: "WatchToolsRequest";
              readonly responseType: "WatchToolsResponse";
              readonly requestStream: undefined;
              readonly responseStream: true;
            };

            /**
             * Callback as used by {@link rivulet.v1.ToolsService#runTool}.
             * @param error Error, if any
             * @param [response] RunToolResponse
             */
            type RunToolCallback = (error: (Error|null), response?: rivulet.v1.RunToolResponse) => void;

            /** Calls RunTool. */
            type RunTool = {
              (request: rivulet.v1.IRunToolRequest, callback: rivulet.v1.ToolsService.RunToolCallback): void;
              (request: rivulet.v1.IRunToolRequest): Promise<rivulet.v1.RunToolResponse>;
              readonly name: "RunTool";
              readonly path: "/rivulet.v1.ToolsService/RunTool";
              readonly requestType: "RunToolRequest";
              readonly responseType: "RunToolResponse";
              readonly requestStream: undefined;
              readonly responseStream: true;
            };

            /**
             * Callback as used by {@link rivulet.v1.ToolsService#offerTools}.
             * @param error Error, if any
             * @param [response] OfferToolsResponse
             */
            type OfferToolsCallback = (error: (Error|null), response?: rivulet.v1.OfferToolsResponse) => void;

            /** Calls OfferTools. */
            type OfferTools = {
              (request: rivulet.v1.IOfferToolsRequest, callback: rivulet.v1.ToolsService.OfferToolsCallback): void;
              (request: rivulet.v1.IOfferToolsRequest): Promise<rivulet.v1.OfferToolsResponse>;
              readonly name: "OfferTools";
              readonly path: "/rivulet.v1.ToolsService/OfferTools";
              readonly requestType: "OfferToolsRequest";
              readonly responseType: "OfferToolsResponse";
              readonly requestStream: true;
              readonly responseStream: true;
            };
        }

        /**
         * Properties of a ToolSpec.
         * @deprecated Use rivulet.v1.ToolSpec.$Properties instead.
         */
        interface IToolSpec extends rivulet.v1.ToolSpec.$Properties {
        }

        /** Represents a ToolSpec. */
        class ToolSpec {

            /**
             * Constructs a new ToolSpec.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.ToolSpec.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ToolSpec name. */
            name: string;

            /** ToolSpec description. */
            description: string;

            /** ToolSpec parametersSchema. */
            parametersSchema: string;

            /** ToolSpec resultSchema. */
            resultSchema: string;

            /** ToolSpec chunkSchema. */
            chunkSchema?: (string|null);

            /** ToolSpec needs. */
            needs: string[];

            /**
             * Creates a new ToolSpec instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ToolSpec instance
             */
            static create(properties: rivulet.v1.ToolSpec.$Shape): rivulet.v1.ToolSpec & rivulet.v1.ToolSpec.$Shape;
            static create(properties?: rivulet.v1.ToolSpec.$Properties): rivulet.v1.ToolSpec;

            /**
             * Encodes the specified ToolSpec message. Does not implicitly {@link rivulet.v1.ToolSpec.verify|verify} messages.
             * @param message ToolSpec message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.ToolSpec.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ToolSpec message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.ToolSpec & rivulet.v1.ToolSpec.$Shape} ToolSpec
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.ToolSpec & rivulet.v1.ToolSpec.$Shape;
        }

        namespace ToolSpec {

            /** Properties of a ToolSpec. */
            interface $Properties {

                /** ToolSpec name */
                name?: (string|null);

                /** ToolSpec description */
                description?: (string|null);

                /** ToolSpec parametersSchema */
                parametersSchema?: (string|null);

                /** ToolSpec resultSchema */
                resultSchema?: (string|null);

                /** ToolSpec chunkSchema */
                chunkSchema?: (string|null);

                /** ToolSpec needs */
                needs?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ToolSpec. */
            type $Shape = rivulet.v1.ToolSpec.$Properties;
        }

        /**
         * Properties of a ToolInfo.
         * @deprecated Use rivulet.v1.ToolInfo.$Properties instead.
         */
        interface IToolInfo extends rivulet.v1.ToolInfo.$Properties {
        }

        /** Represents a ToolInfo. */
        class ToolInfo {

            /**
             * Constructs a new ToolInfo.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.ToolInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ToolInfo spec. */
            spec?: (rivulet.v1.ToolSpec.$Properties|null);

            /** ToolInfo missing. */
            missing: string[];

            /** ToolInfo workers. */
            workers: number;

            /**
             * Creates a new ToolInfo instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ToolInfo instance
             */
            static create(properties: rivulet.v1.ToolInfo.$Shape): rivulet.v1.ToolInfo & rivulet.v1.ToolInfo.$Shape;
            static create(properties?: rivulet.v1.ToolInfo.$Properties): rivulet.v1.ToolInfo;

            /**
             * Encodes the specified ToolInfo message. Does not implicitly {@link rivulet.v1.ToolInfo.verify|verify} messages.
             * @param message ToolInfo message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.ToolInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ToolInfo message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.ToolInfo & rivulet.v1.ToolInfo.$Shape} ToolInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.ToolInfo & rivulet.v1.ToolInfo.$Shape;
        }

        namespace ToolInfo {

            /** Properties of a ToolInfo. */
            interface $Properties {

                /** ToolInfo spec */
                spec?: (rivulet.v1.ToolSpec.$Properties|null);

                /** ToolInfo missing */
                missing?: (string[]|null);

                /** ToolInfo workers */
                workers?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ToolInfo. */
            type $Shape = rivulet.v1.ToolInfo.$Properties;
        }

        /**
         * Properties of a ListToolsRequest.
         * @deprecated Use rivulet.v1.ListToolsRequest.$Properties instead.
         */
        interface IListToolsRequest extends rivulet.v1.ListToolsRequest.$Properties {
        }

        /** Represents a ListToolsRequest. */
        class ListToolsRequest {

            /**
             * Constructs a new ListToolsRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.ListToolsRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListToolsRequest sessionId. */
            sessionId: string;

            /**
             * Creates a new ListToolsRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ListToolsRequest instance
             */
            static create(properties: rivulet.v1.ListToolsRequest.$Shape): rivulet.v1.ListToolsRequest & rivulet.v1.ListToolsRequest.$Shape;
            static create(properties?: rivulet.v1.ListToolsRequest.$Properties): rivulet.v1.ListToolsRequest;

            /**
             * Encodes the specified ListToolsRequest message. Does not implicitly {@link rivulet.v1.ListToolsRequest.verify|verify} messages.
             * @param message ListToolsRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.ListToolsRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListToolsRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.ListToolsRequest & rivulet.v1.ListToolsRequest.$Shape} ListToolsRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.ListToolsRequest & rivulet.v1.ListToolsRequest.$Shape;
        }

        namespace ListToolsRequest {

            /** Properties of a ListToolsRequest. */
            interface $Properties {

                /** ListToolsRequest sessionId */
                sessionId?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListToolsRequest. */
            type $Shape = rivulet.v1.ListToolsRequest.$Properties;
        }

        /**
         * Properties of a ListToolsResponse.
         * @deprecated Use rivulet.v1.ListToolsResponse.$Properties instead.
         */
        interface IListToolsResponse extends rivulet.v1.ListToolsResponse.$Properties {
        }

        /** Represents a ListToolsResponse. */
        class ListToolsResponse {

            /**
             * Constructs a new ListToolsResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.ListToolsResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListToolsResponse tools. */
            tools: rivulet.v1.ToolInfo.$Properties[];

            /**
             * Creates a new ListToolsResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ListToolsResponse instance
             */
            static create(properties: rivulet.v1.ListToolsResponse.$Shape): rivulet.v1.ListToolsResponse & rivulet.v1.ListToolsResponse.$Shape;
            static create(properties?: rivulet.v1.ListToolsResponse.$Properties): rivulet.v1.ListToolsResponse;

            /**
             * Encodes the specified ListToolsResponse message. Does not implicitly {@link rivulet.v1.ListToolsResponse.verify|verify} messages.
             * @param message ListToolsResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.ListToolsResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListToolsResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.ListToolsResponse & rivulet.v1.ListToolsResponse.$Shape} ListToolsResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.ListToolsResponse & rivulet.v1.ListToolsResponse.$Shape;
        }

        namespace ListToolsResponse {

            /** Properties of a ListToolsResponse. */
            interface $Properties {

                /** ListToolsResponse tools */
                tools?: (rivulet.v1.ToolInfo.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListToolsResponse. */
            type $Shape = rivulet.v1.ListToolsResponse.$Properties;
        }

        /**
         * Properties of a WatchToolsRequest.
         * @deprecated Use rivulet.v1.WatchToolsRequest.$Properties instead.
         */
        interface IWatchToolsRequest extends rivulet.v1.WatchToolsRequest.$Properties {
        }

        /** Represents a WatchToolsRequest. */
        class WatchToolsRequest {

            /**
             * Constructs a new WatchToolsRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.WatchToolsRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WatchToolsRequest sessionId. */
            sessionId: string;

            /** WatchToolsRequest create. */
            create?: (rivulet.v1.SessionSpec.$Properties|null);

            /**
             * Creates a new WatchToolsRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WatchToolsRequest instance
             */
            static create(properties: rivulet.v1.WatchToolsRequest.$Shape): rivulet.v1.WatchToolsRequest & rivulet.v1.WatchToolsRequest.$Shape;
            static create(properties?: rivulet.v1.WatchToolsRequest.$Properties): rivulet.v1.WatchToolsRequest;

            /**
             * Encodes the specified WatchToolsRequest message. Does not implicitly {@link rivulet.v1.WatchToolsRequest.verify|verify} messages.
             * @param message WatchToolsRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.WatchToolsRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WatchToolsRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.WatchToolsRequest & rivulet.v1.WatchToolsRequest.$Shape} WatchToolsRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.WatchToolsRequest & rivulet.v1.WatchToolsRequest.$Shape;
        }

        namespace WatchToolsRequest {

            /** Properties of a WatchToolsRequest. */
            interface $Properties {

                /** WatchToolsRequest sessionId */
                sessionId?: (string|null);

                /** WatchToolsRequest create */
                create?: (rivulet.v1.SessionSpec.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WatchToolsRequest. */
            type $Shape = rivulet.v1.WatchToolsRequest.$Properties;
        }

        /**
         * Properties of a WatchToolsResponse.
         * @deprecated Use rivulet.v1.WatchToolsResponse.$Properties instead.
         */
        interface IWatchToolsResponse extends rivulet.v1.WatchToolsResponse.$Properties {
        }

        /** Represents a WatchToolsResponse. */
        class WatchToolsResponse {

            /**
             * Constructs a new WatchToolsResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.WatchToolsResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WatchToolsResponse tools. */
            tools: rivulet.v1.ToolInfo.$Properties[];

            /** WatchToolsResponse removed. */
            removed: string[];

            /** WatchToolsResponse closing. */
            closing?: (rivulet.v1.Closing.$Properties|null);

            /**
             * Creates a new WatchToolsResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WatchToolsResponse instance
             */
            static create(properties: rivulet.v1.WatchToolsResponse.$Shape): rivulet.v1.WatchToolsResponse & rivulet.v1.WatchToolsResponse.$Shape;
            static create(properties?: rivulet.v1.WatchToolsResponse.$Properties): rivulet.v1.WatchToolsResponse;

            /**
             * Encodes the specified WatchToolsResponse message. Does not implicitly {@link rivulet.v1.WatchToolsResponse.verify|verify} messages.
             * @param message WatchToolsResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.WatchToolsResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WatchToolsResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.WatchToolsResponse & rivulet.v1.WatchToolsResponse.$Shape} WatchToolsResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.WatchToolsResponse & rivulet.v1.WatchToolsResponse.$Shape;
        }

        namespace WatchToolsResponse {

            /** Properties of a WatchToolsResponse. */
            interface $Properties {

                /** WatchToolsResponse tools */
                tools?: (rivulet.v1.ToolInfo.$Properties[]|null);

                /** WatchToolsResponse removed */
                removed?: (string[]|null);

                /** WatchToolsResponse closing */
                closing?: (rivulet.v1.Closing.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WatchToolsResponse. */
            type $Shape = rivulet.v1.WatchToolsResponse.$Properties;
        }

        /**
         * Properties of a RunToolRequest.
         * @deprecated Use rivulet.v1.RunToolRequest.$Properties instead.
         */
        interface IRunToolRequest extends rivulet.v1.RunToolRequest.$Properties {
        }

        /** Represents a RunToolRequest. */
        class RunToolRequest {

            /**
             * Constructs a new RunToolRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.RunToolRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RunToolRequest sessionId. */
            sessionId: string;

            /** RunToolRequest name. */
            name: string;

            /** RunToolRequest arguments. */
            arguments: string;

            /** RunToolRequest timeoutMs. */
            timeoutMs: (number|Long);

            /**
             * Creates a new RunToolRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns RunToolRequest instance
             */
            static create(properties: rivulet.v1.RunToolRequest.$Shape): rivulet.v1.RunToolRequest & rivulet.v1.RunToolRequest.$Shape;
            static create(properties?: rivulet.v1.RunToolRequest.$Properties): rivulet.v1.RunToolRequest;

            /**
             * Encodes the specified RunToolRequest message. Does not implicitly {@link rivulet.v1.RunToolRequest.verify|verify} messages.
             * @param message RunToolRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.RunToolRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RunToolRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.RunToolRequest & rivulet.v1.RunToolRequest.$Shape} RunToolRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.RunToolRequest & rivulet.v1.RunToolRequest.$Shape;
        }

        namespace RunToolRequest {

            /** Properties of a RunToolRequest. */
            interface $Properties {

                /** RunToolRequest sessionId */
                sessionId?: (string|null);

                /** RunToolRequest name */
                name?: (string|null);

                /** RunToolRequest arguments */
                "arguments"?: (string|null);

                /** RunToolRequest timeoutMs */
                timeoutMs?: (number|Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RunToolRequest. */
            type $Shape = rivulet.v1.RunToolRequest.$Properties;
        }

        /**
         * Properties of a RunToolResponse.
         * @deprecated Use rivulet.v1.RunToolResponse.$Properties instead.
         */
        interface IRunToolResponse extends rivulet.v1.RunToolResponse.$Properties {
        }

        /** Represents a RunToolResponse. */
        class RunToolResponse {

            /**
             * Constructs a new RunToolResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.RunToolResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RunToolResponse events. */
            events: rivulet.v1.ToolEvent.$Properties[];

            /**
             * Creates a new RunToolResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns RunToolResponse instance
             */
            static create(properties: rivulet.v1.RunToolResponse.$Shape): rivulet.v1.RunToolResponse & rivulet.v1.RunToolResponse.$Shape;
            static create(properties?: rivulet.v1.RunToolResponse.$Properties): rivulet.v1.RunToolResponse;

            /**
             * Encodes the specified RunToolResponse message. Does not implicitly {@link rivulet.v1.RunToolResponse.verify|verify} messages.
             * @param message RunToolResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.RunToolResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RunToolResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.RunToolResponse & rivulet.v1.RunToolResponse.$Shape} RunToolResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.RunToolResponse & rivulet.v1.RunToolResponse.$Shape;
        }

        namespace RunToolResponse {

            /** Properties of a RunToolResponse. */
            interface $Properties {

                /** RunToolResponse events */
                events?: (rivulet.v1.ToolEvent.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RunToolResponse. */
            type $Shape = {
              events?: rivulet.v1.ToolEvent.$Shape[]|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a ToolEvent.
         * @deprecated Use rivulet.v1.ToolEvent.$Properties instead.
         */
        interface IToolEvent extends rivulet.v1.ToolEvent.$Properties {
        }

        /** Represents a ToolEvent. */
        class ToolEvent {

            /**
             * Constructs a new ToolEvent.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.ToolEvent.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ToolEvent started. */
            started?: (rivulet.v1.ToolStarted.$Properties|null);

            /** ToolEvent progress. */
            progress?: (rivulet.v1.ToolProgress.$Properties|null);

            /** ToolEvent chunk. */
            chunk?: (string|null);

            /** ToolEvent result. */
            result?: (string|null);

            /** ToolEvent event. */
            event?: ("started"|"progress"|"chunk"|"result");

            /**
             * Creates a new ToolEvent instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ToolEvent instance
             */
            static create(properties: rivulet.v1.ToolEvent.$Shape): rivulet.v1.ToolEvent & rivulet.v1.ToolEvent.$Shape;
            static create(properties?: rivulet.v1.ToolEvent.$Properties): rivulet.v1.ToolEvent;

            /**
             * Encodes the specified ToolEvent message. Does not implicitly {@link rivulet.v1.ToolEvent.verify|verify} messages.
             * @param message ToolEvent message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.ToolEvent.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ToolEvent message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.ToolEvent & rivulet.v1.ToolEvent.$Shape} ToolEvent
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.ToolEvent & rivulet.v1.ToolEvent.$Shape;
        }

        namespace ToolEvent {

            /** Properties of a ToolEvent. */
            interface $Properties {

                /** ToolEvent started */
                started?: (rivulet.v1.ToolStarted.$Properties|null);

                /** ToolEvent progress */
                progress?: (rivulet.v1.ToolProgress.$Properties|null);

                /** ToolEvent chunk */
                chunk?: (string|null);

                /** ToolEvent result */
                result?: (string|null);

                /** ToolEvent event */
                event?: ("started"|"progress"|"chunk"|"result");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a ToolEvent. */
            type $Shape = {
              started?: rivulet.v1.ToolStarted.$Shape|null;
              progress?: rivulet.v1.ToolProgress.$Shape|null;
              chunk?: string|null;
              result?: string|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ event?: undefined; started?: null; progress?: null; chunk?: null; result?: null }|{ event?: "started"; started: rivulet.v1.ToolStarted.$Shape; progress?: null; chunk?: null; result?: null }|{ event?: "progress"; started?: null; progress: rivulet.v1.ToolProgress.$Shape; chunk?: null; result?: null }|{ event?: "chunk"; started?: null; progress?: null; chunk: string; result?: null }|{ event?: "result"; started?: null; progress?: null; chunk?: null; result: string })
            );
        }

        /**
         * Properties of a ToolStarted.
         * @deprecated Use rivulet.v1.ToolStarted.$Properties instead.
         */
        interface IToolStarted extends rivulet.v1.ToolStarted.$Properties {
        }

        /** Represents a ToolStarted. */
        class ToolStarted {

            /**
             * Constructs a new ToolStarted.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.ToolStarted.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ToolStarted worker. */
            worker: string;

            /**
             * Creates a new ToolStarted instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ToolStarted instance
             */
            static create(properties: rivulet.v1.ToolStarted.$Shape): rivulet.v1.ToolStarted & rivulet.v1.ToolStarted.$Shape;
            static create(properties?: rivulet.v1.ToolStarted.$Properties): rivulet.v1.ToolStarted;

            /**
             * Encodes the specified ToolStarted message. Does not implicitly {@link rivulet.v1.ToolStarted.verify|verify} messages.
             * @param message ToolStarted message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.ToolStarted.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ToolStarted message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.ToolStarted & rivulet.v1.ToolStarted.$Shape} ToolStarted
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.ToolStarted & rivulet.v1.ToolStarted.$Shape;
        }

        namespace ToolStarted {

            /** Properties of a ToolStarted. */
            interface $Properties {

                /** ToolStarted worker */
                worker?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ToolStarted. */
            type $Shape = rivulet.v1.ToolStarted.$Properties;
        }

        /**
         * Properties of a ToolProgress.
         * @deprecated Use rivulet.v1.ToolProgress.$Properties instead.
         */
        interface IToolProgress extends rivulet.v1.ToolProgress.$Properties {
        }

        /** Represents a ToolProgress. */
        class ToolProgress {

            /**
             * Constructs a new ToolProgress.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.ToolProgress.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ToolProgress fraction. */
            fraction: number;

            /** ToolProgress text. */
            text: string;

            /**
             * Creates a new ToolProgress instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ToolProgress instance
             */
            static create(properties: rivulet.v1.ToolProgress.$Shape): rivulet.v1.ToolProgress & rivulet.v1.ToolProgress.$Shape;
            static create(properties?: rivulet.v1.ToolProgress.$Properties): rivulet.v1.ToolProgress;

            /**
             * Encodes the specified ToolProgress message. Does not implicitly {@link rivulet.v1.ToolProgress.verify|verify} messages.
             * @param message ToolProgress message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.ToolProgress.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ToolProgress message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.ToolProgress & rivulet.v1.ToolProgress.$Shape} ToolProgress
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.ToolProgress & rivulet.v1.ToolProgress.$Shape;
        }

        namespace ToolProgress {

            /** Properties of a ToolProgress. */
            interface $Properties {

                /** ToolProgress fraction */
                fraction?: (number|null);

                /** ToolProgress text */
                text?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ToolProgress. */
            type $Shape = rivulet.v1.ToolProgress.$Properties;
        }

        /**
         * Properties of an OfferToolsRequest.
         * @deprecated Use rivulet.v1.OfferToolsRequest.$Properties instead.
         */
        interface IOfferToolsRequest extends rivulet.v1.OfferToolsRequest.$Properties {
        }

        /** Represents an OfferToolsRequest. */
        class OfferToolsRequest {

            /**
             * Constructs a new OfferToolsRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.OfferToolsRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OfferToolsRequest entries. */
            entries: rivulet.v1.OfferEntry.$Properties[];

            /**
             * Creates a new OfferToolsRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns OfferToolsRequest instance
             */
            static create(properties: rivulet.v1.OfferToolsRequest.$Shape): rivulet.v1.OfferToolsRequest & rivulet.v1.OfferToolsRequest.$Shape;
            static create(properties?: rivulet.v1.OfferToolsRequest.$Properties): rivulet.v1.OfferToolsRequest;

            /**
             * Encodes the specified OfferToolsRequest message. Does not implicitly {@link rivulet.v1.OfferToolsRequest.verify|verify} messages.
             * @param message OfferToolsRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.OfferToolsRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OfferToolsRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.OfferToolsRequest & rivulet.v1.OfferToolsRequest.$Shape} OfferToolsRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.OfferToolsRequest & rivulet.v1.OfferToolsRequest.$Shape;
        }

        namespace OfferToolsRequest {

            /** Properties of an OfferToolsRequest. */
            interface $Properties {

                /** OfferToolsRequest entries */
                entries?: (rivulet.v1.OfferEntry.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OfferToolsRequest. */
            type $Shape = {
              entries?: rivulet.v1.OfferEntry.$Shape[]|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of an OfferEntry.
         * @deprecated Use rivulet.v1.OfferEntry.$Properties instead.
         */
        interface IOfferEntry extends rivulet.v1.OfferEntry.$Properties {
        }

        /** Represents an OfferEntry. */
        class OfferEntry {

            /**
             * Constructs a new OfferEntry.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.OfferEntry.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OfferEntry open. */
            open?: (rivulet.v1.OfferOpen.$Properties|null);

            /** OfferEntry progress. */
            progress?: (rivulet.v1.CallProgress.$Properties|null);

            /** OfferEntry chunk. */
            chunk?: (rivulet.v1.CallChunk.$Properties|null);

            /** OfferEntry result. */
            result?: (rivulet.v1.CallResult.$Properties|null);

            /** OfferEntry failure. */
            failure?: (rivulet.v1.CallFailure.$Properties|null);

            /** OfferEntry withdraw. */
            withdraw?: (rivulet.v1.OfferWithdraw.$Properties|null);

            /** OfferEntry entry. */
            entry?: ("open"|"progress"|"chunk"|"result"|"failure"|"withdraw");

            /**
             * Creates a new OfferEntry instance using the specified properties.
             * @param [properties] Properties to set
             * @returns OfferEntry instance
             */
            static create(properties: rivulet.v1.OfferEntry.$Shape): rivulet.v1.OfferEntry & rivulet.v1.OfferEntry.$Shape;
            static create(properties?: rivulet.v1.OfferEntry.$Properties): rivulet.v1.OfferEntry;

            /**
             * Encodes the specified OfferEntry message. Does not implicitly {@link rivulet.v1.OfferEntry.verify|verify} messages.
             * @param message OfferEntry message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.OfferEntry.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OfferEntry message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.OfferEntry & rivulet.v1.OfferEntry.$Shape} OfferEntry
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.OfferEntry & rivulet.v1.OfferEntry.$Shape;
        }

        namespace OfferEntry {

            /** Properties of an OfferEntry. */
            interface $Properties {

                /** OfferEntry open */
                open?: (rivulet.v1.OfferOpen.$Properties|null);

                /** OfferEntry progress */
                progress?: (rivulet.v1.CallProgress.$Properties|null);

                /** OfferEntry chunk */
                chunk?: (rivulet.v1.CallChunk.$Properties|null);

                /** OfferEntry result */
                result?: (rivulet.v1.CallResult.$Properties|null);

                /** OfferEntry failure */
                failure?: (rivulet.v1.CallFailure.$Properties|null);

                /** OfferEntry withdraw */
                withdraw?: (rivulet.v1.OfferWithdraw.$Properties|null);

                /** OfferEntry entry */
                entry?: ("open"|"progress"|"chunk"|"result"|"failure"|"withdraw");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of an OfferEntry. */
            type $Shape = {
              open?: rivulet.v1.OfferOpen.$Shape|null;
              progress?: rivulet.v1.CallProgress.$Shape|null;
              chunk?: rivulet.v1.CallChunk.$Shape|null;
              result?: rivulet.v1.CallResult.$Shape|null;
              failure?: rivulet.v1.CallFailure.$Shape|null;
              withdraw?: rivulet.v1.OfferWithdraw.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ entry?: undefined; open?: null; progress?: null; chunk?: null; result?: null; failure?: null; withdraw?: null }|{ entry?: "open"; open: rivulet.v1.OfferOpen.$Shape; progress?: null; chunk?: null; result?: null; failure?: null; withdraw?: null }|{ entry?: "progress"; open?: null; progress: rivulet.v1.CallProgress.$Shape; chunk?: null; result?: null; failure?: null; withdraw?: null }|{ entry?: "chunk"; open?: null; progress?: null; chunk: rivulet.v1.CallChunk.$Shape; result?: null; failure?: null; withdraw?: null }|{ entry?: "result"; open?: null; progress?: null; chunk?: null; result: rivulet.v1.CallResult.$Shape; failure?: null; withdraw?: null }|{ entry?: "failure"; open?: null; progress?: null; chunk?: null; result?: null; failure: rivulet.v1.CallFailure.$Shape; withdraw?: null }|{ entry?: "withdraw"; open?: null; progress?: null; chunk?: null; result?: null; failure?: null; withdraw: rivulet.v1.OfferWithdraw.$Shape })
            );
        }

        /**
         * Properties of an OfferOpen.
         * @deprecated Use rivulet.v1.OfferOpen.$Properties instead.
         */
        interface IOfferOpen extends rivulet.v1.OfferOpen.$Properties {
        }

        /** Represents an OfferOpen. */
        class OfferOpen {

            /**
             * Constructs a new OfferOpen.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.OfferOpen.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OfferOpen sessionId. */
            sessionId: string;

            /** OfferOpen create. */
            create?: (rivulet.v1.SessionSpec.$Properties|null);

            /** OfferOpen offerId. */
            offerId: string;

            /** OfferOpen source. */
            source: string;

            /** OfferOpen tools. */
            tools: rivulet.v1.ToolSpec.$Properties[];

            /** OfferOpen maxCalls. */
            maxCalls: number;

            /**
             * Creates a new OfferOpen instance using the specified properties.
             * @param [properties] Properties to set
             * @returns OfferOpen instance
             */
            static create(properties: rivulet.v1.OfferOpen.$Shape): rivulet.v1.OfferOpen & rivulet.v1.OfferOpen.$Shape;
            static create(properties?: rivulet.v1.OfferOpen.$Properties): rivulet.v1.OfferOpen;

            /**
             * Encodes the specified OfferOpen message. Does not implicitly {@link rivulet.v1.OfferOpen.verify|verify} messages.
             * @param message OfferOpen message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.OfferOpen.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OfferOpen message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.OfferOpen & rivulet.v1.OfferOpen.$Shape} OfferOpen
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.OfferOpen & rivulet.v1.OfferOpen.$Shape;
        }

        namespace OfferOpen {

            /** Properties of an OfferOpen. */
            interface $Properties {

                /** OfferOpen sessionId */
                sessionId?: (string|null);

                /** OfferOpen create */
                create?: (rivulet.v1.SessionSpec.$Properties|null);

                /** OfferOpen offerId */
                offerId?: (string|null);

                /** OfferOpen source */
                source?: (string|null);

                /** OfferOpen tools */
                tools?: (rivulet.v1.ToolSpec.$Properties[]|null);

                /** OfferOpen maxCalls */
                maxCalls?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OfferOpen. */
            type $Shape = rivulet.v1.OfferOpen.$Properties;
        }

        /**
         * Properties of a CallProgress.
         * @deprecated Use rivulet.v1.CallProgress.$Properties instead.
         */
        interface ICallProgress extends rivulet.v1.CallProgress.$Properties {
        }

        /** Represents a CallProgress. */
        class CallProgress {

            /**
             * Constructs a new CallProgress.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.CallProgress.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CallProgress call. */
            call: (number|Long);

            /** CallProgress progress. */
            progress?: (rivulet.v1.ToolProgress.$Properties|null);

            /**
             * Creates a new CallProgress instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CallProgress instance
             */
            static create(properties: rivulet.v1.CallProgress.$Shape): rivulet.v1.CallProgress & rivulet.v1.CallProgress.$Shape;
            static create(properties?: rivulet.v1.CallProgress.$Properties): rivulet.v1.CallProgress;

            /**
             * Encodes the specified CallProgress message. Does not implicitly {@link rivulet.v1.CallProgress.verify|verify} messages.
             * @param message CallProgress message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.CallProgress.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CallProgress message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.CallProgress & rivulet.v1.CallProgress.$Shape} CallProgress
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.CallProgress & rivulet.v1.CallProgress.$Shape;
        }

        namespace CallProgress {

            /** Properties of a CallProgress. */
            interface $Properties {

                /** CallProgress call */
                call?: (number|Long|null);

                /** CallProgress progress */
                progress?: (rivulet.v1.ToolProgress.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CallProgress. */
            type $Shape = rivulet.v1.CallProgress.$Properties;
        }

        /**
         * Properties of a CallChunk.
         * @deprecated Use rivulet.v1.CallChunk.$Properties instead.
         */
        interface ICallChunk extends rivulet.v1.CallChunk.$Properties {
        }

        /** Represents a CallChunk. */
        class CallChunk {

            /**
             * Constructs a new CallChunk.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.CallChunk.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CallChunk call. */
            call: (number|Long);

            /** CallChunk value. */
            value: string;

            /**
             * Creates a new CallChunk instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CallChunk instance
             */
            static create(properties: rivulet.v1.CallChunk.$Shape): rivulet.v1.CallChunk & rivulet.v1.CallChunk.$Shape;
            static create(properties?: rivulet.v1.CallChunk.$Properties): rivulet.v1.CallChunk;

            /**
             * Encodes the specified CallChunk message. Does not implicitly {@link rivulet.v1.CallChunk.verify|verify} messages.
             * @param message CallChunk message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.CallChunk.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CallChunk message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.CallChunk & rivulet.v1.CallChunk.$Shape} CallChunk
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.CallChunk & rivulet.v1.CallChunk.$Shape;
        }

        namespace CallChunk {

            /** Properties of a CallChunk. */
            interface $Properties {

                /** CallChunk call */
                call?: (number|Long|null);

                /** CallChunk value */
                value?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CallChunk. */
            type $Shape = rivulet.v1.CallChunk.$Properties;
        }

        /**
         * Properties of a CallResult.
         * @deprecated Use rivulet.v1.CallResult.$Properties instead.
         */
        interface ICallResult extends rivulet.v1.CallResult.$Properties {
        }

        /** Represents a CallResult. */
        class CallResult {

            /**
             * Constructs a new CallResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.CallResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CallResult call. */
            call: (number|Long);

            /** CallResult value. */
            value: string;

            /**
             * Creates a new CallResult instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CallResult instance
             */
            static create(properties: rivulet.v1.CallResult.$Shape): rivulet.v1.CallResult & rivulet.v1.CallResult.$Shape;
            static create(properties?: rivulet.v1.CallResult.$Properties): rivulet.v1.CallResult;

            /**
             * Encodes the specified CallResult message. Does not implicitly {@link rivulet.v1.CallResult.verify|verify} messages.
             * @param message CallResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.CallResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CallResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.CallResult & rivulet.v1.CallResult.$Shape} CallResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.CallResult & rivulet.v1.CallResult.$Shape;
        }

        namespace CallResult {

            /** Properties of a CallResult. */
            interface $Properties {

                /** CallResult call */
                call?: (number|Long|null);

                /** CallResult value */
                value?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CallResult. */
            type $Shape = rivulet.v1.CallResult.$Properties;
        }

        /**
         * Properties of a CallFailure.
         * @deprecated Use rivulet.v1.CallFailure.$Properties instead.
         */
        interface ICallFailure extends rivulet.v1.CallFailure.$Properties {
        }

        /** Represents a CallFailure. */
        class CallFailure {

            /**
             * Constructs a new CallFailure.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.CallFailure.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CallFailure call. */
            call: (number|Long);

            /** CallFailure status. */
            status?: (google.rpc.Status.$Properties|null);

            /**
             * Creates a new CallFailure instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CallFailure instance
             */
            static create(properties: rivulet.v1.CallFailure.$Shape): rivulet.v1.CallFailure & rivulet.v1.CallFailure.$Shape;
            static create(properties?: rivulet.v1.CallFailure.$Properties): rivulet.v1.CallFailure;

            /**
             * Encodes the specified CallFailure message. Does not implicitly {@link rivulet.v1.CallFailure.verify|verify} messages.
             * @param message CallFailure message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.CallFailure.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CallFailure message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.CallFailure & rivulet.v1.CallFailure.$Shape} CallFailure
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.CallFailure & rivulet.v1.CallFailure.$Shape;
        }

        namespace CallFailure {

            /** Properties of a CallFailure. */
            interface $Properties {

                /** CallFailure call */
                call?: (number|Long|null);

                /** CallFailure status */
                status?: (google.rpc.Status.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CallFailure. */
            type $Shape = rivulet.v1.CallFailure.$Properties;
        }

        /**
         * Properties of an OfferWithdraw.
         * @deprecated Use rivulet.v1.OfferWithdraw.$Properties instead.
         */
        interface IOfferWithdraw extends rivulet.v1.OfferWithdraw.$Properties {
        }

        /** Represents an OfferWithdraw. */
        class OfferWithdraw {

            /**
             * Constructs a new OfferWithdraw.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.OfferWithdraw.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new OfferWithdraw instance using the specified properties.
             * @param [properties] Properties to set
             * @returns OfferWithdraw instance
             */
            static create(properties: rivulet.v1.OfferWithdraw.$Shape): rivulet.v1.OfferWithdraw & rivulet.v1.OfferWithdraw.$Shape;
            static create(properties?: rivulet.v1.OfferWithdraw.$Properties): rivulet.v1.OfferWithdraw;

            /**
             * Encodes the specified OfferWithdraw message. Does not implicitly {@link rivulet.v1.OfferWithdraw.verify|verify} messages.
             * @param message OfferWithdraw message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.OfferWithdraw.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OfferWithdraw message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.OfferWithdraw & rivulet.v1.OfferWithdraw.$Shape} OfferWithdraw
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.OfferWithdraw & rivulet.v1.OfferWithdraw.$Shape;
        }

        namespace OfferWithdraw {

            /** Properties of an OfferWithdraw. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OfferWithdraw. */
            type $Shape = rivulet.v1.OfferWithdraw.$Properties;
        }

        /**
         * Properties of an OfferToolsResponse.
         * @deprecated Use rivulet.v1.OfferToolsResponse.$Properties instead.
         */
        interface IOfferToolsResponse extends rivulet.v1.OfferToolsResponse.$Properties {
        }

        /** Represents an OfferToolsResponse. */
        class OfferToolsResponse {

            /**
             * Constructs a new OfferToolsResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.OfferToolsResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OfferToolsResponse answers. */
            answers: rivulet.v1.OfferAnswer.$Properties[];

            /**
             * Creates a new OfferToolsResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns OfferToolsResponse instance
             */
            static create(properties: rivulet.v1.OfferToolsResponse.$Shape): rivulet.v1.OfferToolsResponse & rivulet.v1.OfferToolsResponse.$Shape;
            static create(properties?: rivulet.v1.OfferToolsResponse.$Properties): rivulet.v1.OfferToolsResponse;

            /**
             * Encodes the specified OfferToolsResponse message. Does not implicitly {@link rivulet.v1.OfferToolsResponse.verify|verify} messages.
             * @param message OfferToolsResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.OfferToolsResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OfferToolsResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.OfferToolsResponse & rivulet.v1.OfferToolsResponse.$Shape} OfferToolsResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.OfferToolsResponse & rivulet.v1.OfferToolsResponse.$Shape;
        }

        namespace OfferToolsResponse {

            /** Properties of an OfferToolsResponse. */
            interface $Properties {

                /** OfferToolsResponse answers */
                answers?: (rivulet.v1.OfferAnswer.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OfferToolsResponse. */
            type $Shape = {
              answers?: rivulet.v1.OfferAnswer.$Shape[]|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of an OfferAnswer.
         * @deprecated Use rivulet.v1.OfferAnswer.$Properties instead.
         */
        interface IOfferAnswer extends rivulet.v1.OfferAnswer.$Properties {
        }

        /** Represents an OfferAnswer. */
        class OfferAnswer {

            /**
             * Constructs a new OfferAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.OfferAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OfferAnswer opened. */
            opened?: (rivulet.v1.OfferOpened.$Properties|null);

            /** OfferAnswer start. */
            start?: (rivulet.v1.CallStart.$Properties|null);

            /** OfferAnswer credit. */
            credit?: (rivulet.v1.CallCredit.$Properties|null);

            /** OfferAnswer cancel. */
            cancel?: (rivulet.v1.CallCancel.$Properties|null);

            /** OfferAnswer withdrawn. */
            withdrawn?: (rivulet.v1.OfferWithdrawn.$Properties|null);

            /** OfferAnswer closing. */
            closing?: (rivulet.v1.Closing.$Properties|null);

            /** OfferAnswer answer. */
            answer?: ("opened"|"start"|"credit"|"cancel"|"withdrawn"|"closing");

            /**
             * Creates a new OfferAnswer instance using the specified properties.
             * @param [properties] Properties to set
             * @returns OfferAnswer instance
             */
            static create(properties: rivulet.v1.OfferAnswer.$Shape): rivulet.v1.OfferAnswer & rivulet.v1.OfferAnswer.$Shape;
            static create(properties?: rivulet.v1.OfferAnswer.$Properties): rivulet.v1.OfferAnswer;

            /**
             * Encodes the specified OfferAnswer message. Does not implicitly {@link rivulet.v1.OfferAnswer.verify|verify} messages.
             * @param message OfferAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.OfferAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OfferAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.OfferAnswer & rivulet.v1.OfferAnswer.$Shape} OfferAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.OfferAnswer & rivulet.v1.OfferAnswer.$Shape;
        }

        namespace OfferAnswer {

            /** Properties of an OfferAnswer. */
            interface $Properties {

                /** OfferAnswer opened */
                opened?: (rivulet.v1.OfferOpened.$Properties|null);

                /** OfferAnswer start */
                start?: (rivulet.v1.CallStart.$Properties|null);

                /** OfferAnswer credit */
                credit?: (rivulet.v1.CallCredit.$Properties|null);

                /** OfferAnswer cancel */
                cancel?: (rivulet.v1.CallCancel.$Properties|null);

                /** OfferAnswer withdrawn */
                withdrawn?: (rivulet.v1.OfferWithdrawn.$Properties|null);

                /** OfferAnswer closing */
                closing?: (rivulet.v1.Closing.$Properties|null);

                /** OfferAnswer answer */
                answer?: ("opened"|"start"|"credit"|"cancel"|"withdrawn"|"closing");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of an OfferAnswer. */
            type $Shape = {
              opened?: rivulet.v1.OfferOpened.$Shape|null;
              start?: rivulet.v1.CallStart.$Shape|null;
              credit?: rivulet.v1.CallCredit.$Shape|null;
              cancel?: rivulet.v1.CallCancel.$Shape|null;
              withdrawn?: rivulet.v1.OfferWithdrawn.$Shape|null;
              closing?: rivulet.v1.Closing.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ answer?: undefined; opened?: null; start?: null; credit?: null; cancel?: null; withdrawn?: null; closing?: null }|{ answer?: "opened"; opened: rivulet.v1.OfferOpened.$Shape; start?: null; credit?: null; cancel?: null; withdrawn?: null; closing?: null }|{ answer?: "start"; opened?: null; start: rivulet.v1.CallStart.$Shape; credit?: null; cancel?: null; withdrawn?: null; closing?: null }|{ answer?: "credit"; opened?: null; start?: null; credit: rivulet.v1.CallCredit.$Shape; cancel?: null; withdrawn?: null; closing?: null }|{ answer?: "cancel"; opened?: null; start?: null; credit?: null; cancel: rivulet.v1.CallCancel.$Shape; withdrawn?: null; closing?: null }|{ answer?: "withdrawn"; opened?: null; start?: null; credit?: null; cancel?: null; withdrawn: rivulet.v1.OfferWithdrawn.$Shape; closing?: null }|{ answer?: "closing"; opened?: null; start?: null; credit?: null; cancel?: null; withdrawn?: null; closing: rivulet.v1.Closing.$Shape })
            );
        }

        /**
         * Properties of an OfferOpened.
         * @deprecated Use rivulet.v1.OfferOpened.$Properties instead.
         */
        interface IOfferOpened extends rivulet.v1.OfferOpened.$Properties {
        }

        /** Represents an OfferOpened. */
        class OfferOpened {

            /**
             * Constructs a new OfferOpened.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.OfferOpened.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OfferOpened epoch. */
            epoch: string;

            /**
             * Creates a new OfferOpened instance using the specified properties.
             * @param [properties] Properties to set
             * @returns OfferOpened instance
             */
            static create(properties: rivulet.v1.OfferOpened.$Shape): rivulet.v1.OfferOpened & rivulet.v1.OfferOpened.$Shape;
            static create(properties?: rivulet.v1.OfferOpened.$Properties): rivulet.v1.OfferOpened;

            /**
             * Encodes the specified OfferOpened message. Does not implicitly {@link rivulet.v1.OfferOpened.verify|verify} messages.
             * @param message OfferOpened message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.OfferOpened.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OfferOpened message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.OfferOpened & rivulet.v1.OfferOpened.$Shape} OfferOpened
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.OfferOpened & rivulet.v1.OfferOpened.$Shape;
        }

        namespace OfferOpened {

            /** Properties of an OfferOpened. */
            interface $Properties {

                /** OfferOpened epoch */
                epoch?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OfferOpened. */
            type $Shape = rivulet.v1.OfferOpened.$Properties;
        }

        /**
         * Properties of a CallStart.
         * @deprecated Use rivulet.v1.CallStart.$Properties instead.
         */
        interface ICallStart extends rivulet.v1.CallStart.$Properties {
        }

        /** Represents a CallStart. */
        class CallStart {

            /**
             * Constructs a new CallStart.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.CallStart.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CallStart call. */
            call: (number|Long);

            /** CallStart tool. */
            tool: string;

            /** CallStart arguments. */
            arguments: string;

            /** CallStart timeoutMs. */
            timeoutMs: (number|Long);

            /** CallStart credit. */
            credit: number;

            /**
             * Creates a new CallStart instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CallStart instance
             */
            static create(properties: rivulet.v1.CallStart.$Shape): rivulet.v1.CallStart & rivulet.v1.CallStart.$Shape;
            static create(properties?: rivulet.v1.CallStart.$Properties): rivulet.v1.CallStart;

            /**
             * Encodes the specified CallStart message. Does not implicitly {@link rivulet.v1.CallStart.verify|verify} messages.
             * @param message CallStart message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.CallStart.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CallStart message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.CallStart & rivulet.v1.CallStart.$Shape} CallStart
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.CallStart & rivulet.v1.CallStart.$Shape;
        }

        namespace CallStart {

            /** Properties of a CallStart. */
            interface $Properties {

                /** CallStart call */
                call?: (number|Long|null);

                /** CallStart tool */
                tool?: (string|null);

                /** CallStart arguments */
                "arguments"?: (string|null);

                /** CallStart timeoutMs */
                timeoutMs?: (number|Long|null);

                /** CallStart credit */
                credit?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CallStart. */
            type $Shape = rivulet.v1.CallStart.$Properties;
        }

        /**
         * Properties of a CallCredit.
         * @deprecated Use rivulet.v1.CallCredit.$Properties instead.
         */
        interface ICallCredit extends rivulet.v1.CallCredit.$Properties {
        }

        /** Represents a CallCredit. */
        class CallCredit {

            /**
             * Constructs a new CallCredit.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.CallCredit.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CallCredit call. */
            call: (number|Long);

            /** CallCredit bytes. */
            bytes: number;

            /**
             * Creates a new CallCredit instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CallCredit instance
             */
            static create(properties: rivulet.v1.CallCredit.$Shape): rivulet.v1.CallCredit & rivulet.v1.CallCredit.$Shape;
            static create(properties?: rivulet.v1.CallCredit.$Properties): rivulet.v1.CallCredit;

            /**
             * Encodes the specified CallCredit message. Does not implicitly {@link rivulet.v1.CallCredit.verify|verify} messages.
             * @param message CallCredit message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.CallCredit.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CallCredit message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.CallCredit & rivulet.v1.CallCredit.$Shape} CallCredit
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.CallCredit & rivulet.v1.CallCredit.$Shape;
        }

        namespace CallCredit {

            /** Properties of a CallCredit. */
            interface $Properties {

                /** CallCredit call */
                call?: (number|Long|null);

                /** CallCredit bytes */
                bytes?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CallCredit. */
            type $Shape = rivulet.v1.CallCredit.$Properties;
        }

        /**
         * Properties of a CallCancel.
         * @deprecated Use rivulet.v1.CallCancel.$Properties instead.
         */
        interface ICallCancel extends rivulet.v1.CallCancel.$Properties {
        }

        /** Represents a CallCancel. */
        class CallCancel {

            /**
             * Constructs a new CallCancel.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.CallCancel.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CallCancel call. */
            call: (number|Long);

            /** CallCancel status. */
            status?: (google.rpc.Status.$Properties|null);

            /**
             * Creates a new CallCancel instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CallCancel instance
             */
            static create(properties: rivulet.v1.CallCancel.$Shape): rivulet.v1.CallCancel & rivulet.v1.CallCancel.$Shape;
            static create(properties?: rivulet.v1.CallCancel.$Properties): rivulet.v1.CallCancel;

            /**
             * Encodes the specified CallCancel message. Does not implicitly {@link rivulet.v1.CallCancel.verify|verify} messages.
             * @param message CallCancel message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.CallCancel.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CallCancel message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.CallCancel & rivulet.v1.CallCancel.$Shape} CallCancel
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.CallCancel & rivulet.v1.CallCancel.$Shape;
        }

        namespace CallCancel {

            /** Properties of a CallCancel. */
            interface $Properties {

                /** CallCancel call */
                call?: (number|Long|null);

                /** CallCancel status */
                status?: (google.rpc.Status.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CallCancel. */
            type $Shape = rivulet.v1.CallCancel.$Properties;
        }

        /**
         * Properties of an OfferWithdrawn.
         * @deprecated Use rivulet.v1.OfferWithdrawn.$Properties instead.
         */
        interface IOfferWithdrawn extends rivulet.v1.OfferWithdrawn.$Properties {
        }

        /** Represents an OfferWithdrawn. */
        class OfferWithdrawn {

            /**
             * Constructs a new OfferWithdrawn.
             * @param [properties] Properties to set
             */
            constructor(properties?: rivulet.v1.OfferWithdrawn.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new OfferWithdrawn instance using the specified properties.
             * @param [properties] Properties to set
             * @returns OfferWithdrawn instance
             */
            static create(properties: rivulet.v1.OfferWithdrawn.$Shape): rivulet.v1.OfferWithdrawn & rivulet.v1.OfferWithdrawn.$Shape;
            static create(properties?: rivulet.v1.OfferWithdrawn.$Properties): rivulet.v1.OfferWithdrawn;

            /**
             * Encodes the specified OfferWithdrawn message. Does not implicitly {@link rivulet.v1.OfferWithdrawn.verify|verify} messages.
             * @param message OfferWithdrawn message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: rivulet.v1.OfferWithdrawn.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OfferWithdrawn message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {rivulet.v1.OfferWithdrawn & rivulet.v1.OfferWithdrawn.$Shape} OfferWithdrawn
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): rivulet.v1.OfferWithdrawn & rivulet.v1.OfferWithdrawn.$Shape;
        }

        namespace OfferWithdrawn {

            /** Properties of an OfferWithdrawn. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OfferWithdrawn. */
            type $Shape = rivulet.v1.OfferWithdrawn.$Properties;
        }
    }
}

/** Namespace google. */
export namespace google {

    /** Namespace protobuf. */
    namespace protobuf {

        /**
         * Properties of an Any.
         * @deprecated Use google.protobuf.Any.$Properties instead.
         */
        interface IAny extends google.protobuf.Any.$Properties {
        }

        /** Represents an Any. */
        class Any {

            /**
             * Constructs a new Any.
             * @param [properties] Properties to set
             */
            constructor(properties?: google.protobuf.Any.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Any type_url. */
            type_url: string;

            /** Any value. */
            value: Uint8Array;

            /**
             * Creates a new Any instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Any instance
             */
            static create(properties: google.protobuf.Any.$Shape): google.protobuf.Any & google.protobuf.Any.$Shape;
            static create(properties?: google.protobuf.Any.$Properties): google.protobuf.Any;

            /**
             * Encodes the specified Any message. Does not implicitly {@link google.protobuf.Any.verify|verify} messages.
             * @param message Any message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: google.protobuf.Any.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Any message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {google.protobuf.Any & google.protobuf.Any.$Shape} Any
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): google.protobuf.Any & google.protobuf.Any.$Shape;
        }

        namespace Any {

            /** Properties of an Any. */
            interface $Properties {

                /** Any type_url */
                type_url?: (string|null);

                /** Any value */
                value?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Any. */
            type $Shape = google.protobuf.Any.$Properties;
        }
    }

    /** Namespace rpc. */
    namespace rpc {

        /**
         * Properties of a Status.
         * @deprecated Use google.rpc.Status.$Properties instead.
         */
        interface IStatus extends google.rpc.Status.$Properties {
        }

        /** Represents a Status. */
        class Status {

            /**
             * Constructs a new Status.
             * @param [properties] Properties to set
             */
            constructor(properties?: google.rpc.Status.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Status code. */
            code: number;

            /** Status message. */
            message: string;

            /** Status details. */
            details: google.protobuf.Any.$Properties[];

            /**
             * Creates a new Status instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Status instance
             */
            static create(properties: google.rpc.Status.$Shape): google.rpc.Status & google.rpc.Status.$Shape;
            static create(properties?: google.rpc.Status.$Properties): google.rpc.Status;

            /**
             * Encodes the specified Status message. Does not implicitly {@link google.rpc.Status.verify|verify} messages.
             * @param message Status message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: google.rpc.Status.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Status message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {google.rpc.Status & google.rpc.Status.$Shape} Status
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): google.rpc.Status & google.rpc.Status.$Shape;
        }

        namespace Status {

            /** Properties of a Status. */
            interface $Properties {

                /** Status code */
                code?: (number|null);

                /** Status message */
                message?: (string|null);

                /** Status details */
                details?: (google.protobuf.Any.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Status. */
            type $Shape = google.rpc.Status.$Properties;
        }

        /**
         * Properties of an ErrorInfo.
         * @deprecated Use google.rpc.ErrorInfo.$Properties instead.
         */
        interface IErrorInfo extends google.rpc.ErrorInfo.$Properties {
        }

        /** Represents an ErrorInfo. */
        class ErrorInfo {

            /**
             * Constructs a new ErrorInfo.
             * @param [properties] Properties to set
             */
            constructor(properties?: google.rpc.ErrorInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ErrorInfo reason. */
            reason: string;

            /** ErrorInfo domain. */
            domain: string;

            /** ErrorInfo metadata. */
            metadata: { [k: string]: string };

            /**
             * Creates a new ErrorInfo instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ErrorInfo instance
             */
            static create(properties: google.rpc.ErrorInfo.$Shape): google.rpc.ErrorInfo & google.rpc.ErrorInfo.$Shape;
            static create(properties?: google.rpc.ErrorInfo.$Properties): google.rpc.ErrorInfo;

            /**
             * Encodes the specified ErrorInfo message. Does not implicitly {@link google.rpc.ErrorInfo.verify|verify} messages.
             * @param message ErrorInfo message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: google.rpc.ErrorInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ErrorInfo message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {google.rpc.ErrorInfo & google.rpc.ErrorInfo.$Shape} ErrorInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): google.rpc.ErrorInfo & google.rpc.ErrorInfo.$Shape;
        }

        namespace ErrorInfo {

            /** Properties of an ErrorInfo. */
            interface $Properties {

                /** ErrorInfo reason */
                reason?: (string|null);

                /** ErrorInfo domain */
                domain?: (string|null);

                /** ErrorInfo metadata */
                metadata?: ({ [k: string]: string }|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ErrorInfo. */
            type $Shape = google.rpc.ErrorInfo.$Properties;
        }
    }
}
