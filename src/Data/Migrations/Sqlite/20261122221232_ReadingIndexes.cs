using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Keukentafel.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ReadingIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_plans_household_id_state",
                table: "plans",
                columns: new[] { "household_id", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_facts_on",
                table: "facts",
                column: "on");

            migrationBuilder.CreateIndex(
                name: "IX_facts_subject_number_kind",
                table: "facts",
                columns: new[] { "subject_number", "kind" });

            migrationBuilder.CreateIndex(
                name: "IX_director_periods_plan_id_from",
                table: "director_periods",
                columns: new[] { "plan_id", "from" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_plans_household_id_state",
                table: "plans");

            migrationBuilder.DropIndex(
                name: "IX_facts_on",
                table: "facts");

            migrationBuilder.DropIndex(
                name: "IX_facts_subject_number_kind",
                table: "facts");

            migrationBuilder.DropIndex(
                name: "IX_director_periods_plan_id_from",
                table: "director_periods");
        }
    }
}
