// What the server answered, or a proxy in its place.

export function isJSON(answer) { return /\bjson\b/.test(answer.headers.get("Content-Type") ?? ""); }

/// Whether the session is over: it says so, or there is a page to sign in on where JSON was asked for.
export function endsSession(answer) { return answer.status === 401 || (answer.ok && !isJSON(answer)); }

/// The `status`, the `content` (null where that is no JSON), and what they mean, as `state`: "done", "refused", "lost"
/// where a proxy answered or a server that is busy, "signed_out" where the session of the page is over.
export async function read(answer) {
  const content = await contentOf(answer);
  return { state: stateOf(answer, content), status: answer.status, content };
}

function stateOf(answer, content) {
  // Signed in anew in another window: the token of this page is of the session before.
  const isForged = answer.status === 403 && content?.error?.code === "forged";
  if (isForged || endsSession(answer)) return "signed_out";
  if (!content || answer.status >= 500 || answer.status === 429) return "lost";
  return answer.ok ? "done" : "refused";
}

/// What stands in it; null where that is no JSON, as in the page of a proxy.
export async function contentOf(answer) {
  try { return await answer.json(); } catch { return null; }
}
