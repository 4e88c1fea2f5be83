using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Keukentafel.Data.Migrations.Sqlite.Access
{
    /// <inheritdoc />
    public partial class DigestChain : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "access_emptied",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    row_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    destruction_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    remaining = table.Column<byte[]>(type: "BLOB", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_emptied", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "access_links",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    sealed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false),
                    previous = table.Column<byte[]>(type: "BLOB", nullable: false),
                    digest = table.Column<byte[]>(type: "BLOB", nullable: false),
                    mac = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_links", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "access_seals",
                columns: table => new
                {
                    row_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    link = table.Column<long>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_seals", x => x.row_id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_access_emptied_at",
                table: "access_emptied",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_access_emptied_row_id",
                table: "access_emptied",
                column: "row_id");

            migrationBuilder.CreateIndex(
                name: "IX_access_seals_link_position",
                table: "access_seals",
                columns: new[] { "link", "position" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_emptied");

            migrationBuilder.DropTable(
                name: "access_links");

            migrationBuilder.DropTable(
                name: "access_seals");
        }
    }
}
