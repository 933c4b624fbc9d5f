/**
 * Names that can be asked for in the DNS. The resolver library refuses a name that does not fit into a question, and no name
 * server hears of it: an empty label (`example..com`, `.example.com`), a label above 63 bytes, a name above 255.
 * Source: RFC 1035, sections 2.3.4 and 5.1; ns_name_pton in the C library.
 */

const LONGEST_LABEL = 63;
const LONGEST_NAME = 255;

/**
 * The labels of `name` as the question has them, a byte string each; the root (`` or `.`) has none. A backslash takes the next
 * byte, or that of three decimal digits, as it is. A final dot ends the name and is no part of it. Undefined where the resolver
 * refuses the name.
 */
export function dnsLabelsOf(name: string): readonly string[] | undefined {
  if (name === "" || name === ".") return [];
  const labels: string[] = [];
  let label = "";
  let size = 1;
  for (let at = 0; at < name.length; at += 1) {
    const unit = name.charAt(at);
    if (unit === ".") {
      if (label === "") return undefined;
      labels.push(label);
      label = "";
      continue;
    }
    const byte = unit === "\\" ? escapedByte(name, at + 1) : { text: unit, length: 0 };
    if (!byte) return undefined;
    at += byte.length;
    size += label === "" ? 2 : 1;
    label += byte.text;
    if (label.length > LONGEST_LABEL || size > LONGEST_NAME) return undefined;
  }
  return label === "" ? labels : [...labels, label];
}

function escapedByte(name: string, at: number): { readonly text: string; readonly length: number } | undefined {
  if (!/[0-9]/.test(name.charAt(at))) return at < name.length ? { text: name.charAt(at), length: 1 } : undefined;
  const digits = name.slice(at, at + 3);
  if (!/^[0-9]{3}$/.test(digits) || Number(digits) > 255) return undefined;
  return { text: String.fromCharCode(Number(digits)), length: 3 };
}
