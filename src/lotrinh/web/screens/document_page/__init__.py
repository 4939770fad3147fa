"""The page of a document: its text with what a register takes from it, and the account of its numbers."""

from django.urls import path

from lotrinh.web.screens.document_page.views import show, show_working

addresses = [
    path("<int:document>/", show, name="document"),
    path("<int:document>/working/", show_working, name="document_working"),
]
