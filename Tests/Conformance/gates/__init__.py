"""The gates, in the order they run: quick ones first."""

from gates import (
    axe_views,
    docx_read_back,
    flat_opc,
    integrity,
    markdown_gfm,
    nu_html,
    open_xml_sdk,
    printed_pages,
    same_bytes,
)

all_gates = [
    same_bytes,
    markdown_gfm,
    flat_opc,
    docx_read_back,
    integrity,
    open_xml_sdk,
    nu_html,
    axe_views,
    printed_pages,
]
