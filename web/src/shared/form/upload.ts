import { Problem, refusal } from '../http.ts';
import type { Uploaded } from './types.ts';

/** Not fetch: only this tells how much has been sent. */
export function upload(
  address: string,
  file: File,
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<Uploaded> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const away = () => reject(new Problem(0, { code: 'Unreachable' }));
    request.open('POST', address);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    request.onload = () =>
      request.status === 201 ? resolve(request.response) : reject(refusal(request.status, request.response ?? {}));
    request.onerror = away;
    request.onabort = () => reject(new DOMException('', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    const body = new FormData();
    body.append('file', file, file.name);
    request.send(body);
  });
}
