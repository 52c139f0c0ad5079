# One image for the API, the workers and the jobs; docker-compose.yml says which of them a container is.
FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The image has its Node already.
RUN npm install --no-save --omit=dev --ignore-scripts && rm -rf node_modules/node-linux-* node_modules/.bin/node

FROM node:24-bookworm-slim
ENV NODE_ENV=production DATA_DIR=/data
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY . .
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
# Nothing is compiled: Node runs the TypeScript files as they are.
CMD ["node", "api/main.ts"]
