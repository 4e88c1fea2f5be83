using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Keukentafel.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class DigestChain : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "key_id",
                table: "protection_keys",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AlterColumn<int>(
                name: "id",
                table: "municipality_keys",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer")
                .OldAnnotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);

            migrationBuilder.AddColumn<byte[]>(
                name: "wrapped_hashing",
                table: "municipality_keys",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "key_id",
                table: "dossiers",
                type: "integer",
                nullable: true,
                defaultValue: 1);

            migrationBuilder.CreateTable(
                name: "chain_checks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    rows = table.Column<long>(type: "bigint", nullable: false),
                    findings = table.Column<int>(type: "integer", nullable: false),
                    against_published = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_chain_checks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "chain_publications",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    where = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_chain_publications", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "destruction_proposals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ground = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    proposed_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_destruction_proposals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "destructions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    retention = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    destroyed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ground = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    proposed_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    approved_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_destructions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "journal_emptied",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    row_id = table.Column<Guid>(type: "uuid", nullable: false),
                    destruction_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    remaining = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal_emptied", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "journal_links",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false),
                    sealed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    previous = table.Column<byte[]>(type: "bytea", nullable: false),
                    digest = table.Column<byte[]>(type: "bytea", nullable: false),
                    mac = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal_links", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "journal_seals",
                columns: table => new
                {
                    row_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    link = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal_seals", x => x.row_id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_journal_at",
                table: "journal",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_journal_dossier_id",
                table: "journal",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_key_id",
                table: "dossiers",
                column: "key_id");

            migrationBuilder.CreateIndex(
                name: "IX_chain_checks_at",
                table: "chain_checks",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_chain_publications_at",
                table: "chain_publications",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_destruction_proposals_dossier_id",
                table: "destruction_proposals",
                column: "dossier_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_destructions_dossier_id",
                table: "destructions",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "IX_journal_emptied_at",
                table: "journal_emptied",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_journal_emptied_row_id",
                table: "journal_emptied",
                column: "row_id");

            migrationBuilder.CreateIndex(
                name: "IX_journal_seals_link_position",
                table: "journal_seals",
                columns: new[] { "link", "position" });

            migrationBuilder.AddForeignKey(
                name: "FK_dossiers_municipality_keys_key_id",
                table: "dossiers",
                column: "key_id",
                principalTable: "municipality_keys",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_dossiers_municipality_keys_key_id",
                table: "dossiers");

            migrationBuilder.DropTable(
                name: "chain_checks");

            migrationBuilder.DropTable(
                name: "chain_publications");

            migrationBuilder.DropTable(
                name: "destruction_proposals");

            migrationBuilder.DropTable(
                name: "destructions");

            migrationBuilder.DropTable(
                name: "journal_emptied");

            migrationBuilder.DropTable(
                name: "journal_links");

            migrationBuilder.DropTable(
                name: "journal_seals");

            migrationBuilder.DropIndex(
                name: "IX_journal_at",
                table: "journal");

            migrationBuilder.DropIndex(
                name: "IX_journal_dossier_id",
                table: "journal");

            migrationBuilder.DropIndex(
                name: "IX_dossiers_key_id",
                table: "dossiers");

            migrationBuilder.DropColumn(
                name: "key_id",
                table: "protection_keys");

            migrationBuilder.DropColumn(
                name: "wrapped_hashing",
                table: "municipality_keys");

            migrationBuilder.DropColumn(
                name: "key_id",
                table: "dossiers");

            migrationBuilder.AlterColumn<int>(
                name: "id",
                table: "municipality_keys",
                type: "integer",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "integer")
                .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);
        }
    }
}
