# `cleanse serve` from a folder of wheels, without a network: docs/serve.md says how the folder is made.
FROM python:3.12-slim AS build
COPY wheels/ /wheels/
RUN python -m venv /opt/cleanse && /opt/cleanse/bin/pip install --no-index --find-links /wheels cleanse-text

FROM python:3.12-slim
COPY --from=build /opt/cleanse /opt/cleanse
ENV PATH=/opt/cleanse/bin:$PATH PYTHONUNBUFFERED=1
USER 10001:10001
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=5s \
    CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8000/health', timeout=4)"]
ENTRYPOINT ["cleanse", "serve", "--host", "0.0.0.0", "--port", "8000"]
