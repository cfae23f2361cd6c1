// What Excel knows of the functions of an add-in: the part of functions.json that it acts on.

export interface FunctionParameter {
  name: string;
  type?: string;
  dimensionality?: string;
  optional?: boolean;
  repeating?: boolean;
}

export interface FunctionMetadata {
  id: string;
  name: string;
  parameters: FunctionParameter[];
  options?: { cancelable?: boolean; stream?: boolean };
}

export interface FunctionsFile {
  /**
   * Without it Excel does not call a function with an error cell among its arguments: the error is the result
   * (documented). The generator of functions.json does not write it.
   */
  allowErrorForDataTypeAny?: boolean;
  allowCustomDataForDataTypeAny?: boolean;
  functions: FunctionMetadata[];
}
