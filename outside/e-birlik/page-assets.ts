export const pageStyle = `
body { font: 16px/1.5 Inter, system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; color: #1c2430; }
p { max-width: 70ch; }
form { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: end; margin: 16px 0; }
label { display: grid; gap: 4px; }
input, select, button { font: inherit; padding: 6px 8px; }
table { border-collapse: collapse; width: 100%; font-size: 14px; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: 8px; border-bottom: 1px solid #d5dae1; vertical-align: top; }
`;

export const pageScript = `
document.getElementById('switches').addEventListener('submit', async (event) => {
  event.preventDefault();
  const given = new FormData(event.target);
  const switches = {
    latencyMs: Number(given.get('latencyMs')),
    errorRate: Number(given.get('errorRate')),
    status: given.get('status') === '' ? null : Number(given.get('status')),
    body: given.get('body'),
    hang: given.has('hang'),
  };
  const answer = await fetch('/switches', { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(switches) });
  event.target.querySelector('output').textContent = answer.ok ? 'Anahtarlar çevrildi.' : (await answer.json()).detail;
});
`;
