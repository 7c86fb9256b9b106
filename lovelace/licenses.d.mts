export function licenses(root: string, inputs: string[]): Promise<string>;
