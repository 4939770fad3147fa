"""The page of a document: its text with what a register takes from it, and the account of its numbers."""

from django.urls import path

from lotrinh.web.screens.document_page.views import entries, show, show_working, working_entries

addresses = [
    path("<int:document>/", show, name="document"),
    path("<int:document>/entries/", entries, name="document_entries"),
    path("<int:document>/working/", show_working, name="document_working"),
    path("<int:document>/working/entries/", working_entries, name="document_working_entries"),
]
