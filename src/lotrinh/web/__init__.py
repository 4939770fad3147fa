"""The site: where documents come in, figures are checked beside their words, and citizens read what was published.

    storage/   what is kept: units, accounts, uploads, documents, claims, registers, publications, the audit log
    access/    who may do what: rights, roles, and the rule that every page must have
    actions/   one module a user's verb: permission, effect, audit; pages, API and commands call it alike
    queue/     reading in the background, safe against a worker that dies
    screens/   pages
    api/       open data and the REST API
    serving/   `lotrinh serve`: the first start, the server, the worker

Everything that knows what a figure means is in the layers below; the site stores it, asks people, and shows it.
"""
