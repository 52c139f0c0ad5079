# One image for the API, the workers and the jobs; docker-compose.yml says which of them a container is.
FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The image has its Node already.
RUN npm install --no-save --omit=dev --ignore-scripts && rm -rf node_modules/node-linux-* node_modules/.bin/node

FROM node:24-bookworm-slim AS web
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm install --no-save --ignore-scripts
COPY . .
RUN node stack/web-main.ts

FROM node:24-bookworm-slim
ENV NODE_ENV=production DATA_DIR=/data
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY . .
COPY --from=web /app/web/dist web/dist
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
# Node runs the TypeScript files as they are; only what browsers load is built.
CMD ["node", "api/main.ts"]
