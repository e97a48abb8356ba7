// What the server answered, or a proxy in its place.

export function isJSON(answer) { return /\bjson\b/.test(answer.headers.get("Content-Type") ?? ""); }

/// Whether the session is over: it says so, or there is a page to sign in on where JSON was asked for.
export function endsSession(answer) { return answer.status === 401 || (answer.ok && !isJSON(answer)); }

/// What stands in it; null where that is no JSON, as in the page of a proxy.
export async function contentOf(answer) {
  try { return await answer.json(); } catch { return null; }
}
