import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: '../schema.graphql',
  documents: ['src/**/*.{ts,tsx}', '!src/gql/**'],
  ignoreNoDocuments: true,
  generates: {
    'src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        scalars: {
          DateTime: 'string',
          Date: 'string',
          LocalDateTime: 'string',
          LocalTime: 'string',
          TimeZone: 'string',
          Duration: 'string',
          RRule: 'string',
          URL: 'string',
          Cursor: 'string',
          JSON: 'unknown',
        },
      },
    },
  },
};

export default config;
