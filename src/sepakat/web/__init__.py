"""The ledger in the browser and for programs: pages and the REST API."""
