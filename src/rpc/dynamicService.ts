import { z } from 'zod';
import { descriptionTag, stream, type Methods, type Service } from './definition.js';
import { codecOf, type ServiceDescription, type ServiceModel } from './schema/index.js';

/**
 * A service that is known from its descriptors only. Its values are plain, and not checked but for their types.
 *
 * @param model What reflection has told, for example.
 */
export function dynamicService(model: ServiceModel): Service<Methods> {
  const anything = z.unknown();
  const described = model.methods.map(({ name, input, output }) => {
    return [name, { path: `/${model.fullName}/${name}`, input: codecOf(input), output: codecOf(output) }] as const;
  });
  const description: ServiceDescription = {
    fullName: model.fullName,
    methods: new Map(described),
    file: { name: '', package: '', messages: [], enums: [], services: [model] },
  };
  const methods = model.methods.map(({ name, inputStream, outputStream, idempotency }) => {
    const input = inputStream ? stream(anything) : anything;
    const output = outputStream ? stream(anything) : anything;
    return [name, { input, output, options: { idempotent: idempotency !== undefined } }] as const;
  });
  const definition = { name: model.fullName, methods: Object.fromEntries(methods) };
  return Object.defineProperty(definition, descriptionTag, { value: description });
}
