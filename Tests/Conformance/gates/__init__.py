"""The gates, in the order they run: quick ones first."""

from gates import (
    axe_views,
    check_schemas,
    docx_read_back,
    figure_changes,
    flat_opc,
    integrity,
    markdown_gfm,
    nu_html,
    open_xml_sdk,
    other_forms,
    printed_pages,
    redline,
    same_bytes,
)

all_gates = [
    same_bytes,
    check_schemas,
    figure_changes,
    other_forms,
    markdown_gfm,
    flat_opc,
    docx_read_back,
    integrity,
    open_xml_sdk,
    nu_html,
    axe_views,
    printed_pages,
    redline,
]
