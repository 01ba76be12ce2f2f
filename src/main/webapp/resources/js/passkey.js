// Passkeys: hands the server's question to the browser and the browser's answer to the server. What is judged is judged there.
(() => {
  const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0));
  const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const post = async (path, body) => {
    const answer = await fetch(`/api/v1/${path}`, { method: 'POST', headers: body ? { 'Content-Type': 'application/json' } : {}, body: body && JSON.stringify(body) });
    if (!answer.ok) throw new Error((await answer.json()).detail);
    return answer.status === 204 ? null : answer.json();
  };
  // As PublicKeyCredential.toJSON writes it, which older browsers do not have.
  const json = credential => {
    const response = { clientDataJSON: text(credential.response.clientDataJSON) };
    for (const part of ['attestationObject', 'authenticatorData', 'signature', 'userHandle']) {
      if (credential.response[part]) response[part] = text(credential.response[part]);
    }
    if (credential.response.getTransports) response.transports = credential.response.getTransports();
    return JSON.stringify({ id: credential.id, rawId: text(credential.rawId), type: credential.type, response, clientExtensionResults: {} });
  };
  const add = async form => {
    const q = await post('passkeys/offer');
    const credential = await navigator.credentials.create({ publicKey: {
      challenge: bytes(q.challenge), rp: { id: q.host, name: 'Liptako' },
      user: { id: new TextEncoder().encode(q.user), name: q.name, displayName: q.displayName },
      pubKeyCredParams: q.algorithms.map(alg => ({ type: 'public-key', alg })), excludeCredentials: q.known.map(id => ({ type: 'public-key', id: bytes(id) })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' }, timeout: 120000 } });
    await post('passkeys', { label: form.querySelector('input').value, response: json(credential) });
    location.reload();
  };
  const signIn = async button => {
    const q = await post('sign-in/passkey/offer');
    const credential = await navigator.credentials.get({ publicKey: { challenge: bytes(q.challenge), rpId: q.host, userVerification: 'required', timeout: 120000 } });
    await post('sign-in/passkey', { response: json(credential) });
    location.assign(button.dataset.then || '/connexion.xhtml?suite=');
  };
  const guarded = (root, act) => async event => {
    event.preventDefault();
    const wrong = document.querySelector('[data-passkey-wrong]');
    wrong.hidden = true;
    try {
      await act(root);
    } catch (e) {
      if (e instanceof Error && !(e instanceof DOMException) && e.message) wrong.textContent = e.message;
      wrong.hidden = false;
    }
  };
  const form = document.querySelector('form[data-passkey=add]');
  if (form) form.addEventListener('submit', guarded(form, add));
  const button = document.querySelector('button[data-passkey=sign-in]');
  if (button && window.PublicKeyCredential) {
    button.hidden = false;
    button.addEventListener('click', guarded(button, signIn));
  }
})();
